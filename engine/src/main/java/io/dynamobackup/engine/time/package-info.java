/**
 * Time as the engine knows it: {@link World} is the present of the operation under way, {@link
 * Agenda} holds what must happen at an instant. Nothing here asks the system for the time.
 */
@NullMarked
package io.dynamobackup.engine.time;

import org.jspecify.annotations.NullMarked;
