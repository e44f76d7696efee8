/**
 * What AWS leaves open, and what it makes up: answered from one seed, so that the same calls have
 * the same result. Imports the SDK's model only.
 */
@NullMarked
package io.dynamobackup.engine.choice;

import org.jspecify.annotations.NullMarked;
