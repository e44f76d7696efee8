/**
 * The errors AWS sends, with its codes; the SDK's own exceptions are used where it has them. Anyone
 * may import this package; it imports the SDK's model only.
 */
@NullMarked
package io.dynamobackup.engine.error;

import org.jspecify.annotations.NullMarked;
