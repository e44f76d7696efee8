/**
 * What the engine can do: an {@link Operation} per API name, contributed by an {@link
 * OperationProvider} per feature, built from the {@link EngineServices} it touches.
 *
 * <p>A feature's package may import this one, {@code read}, {@code write}, {@code partiql}, {@code
 * catalog}, {@code store}, {@code expression}, {@code choice} and {@code time}, never another
 * feature. Most readers should open {@link Operation}, then the file named as the API names the
 * operation.
 */
@NullMarked
package io.dynamobackup.engine.operation;

import org.jspecify.annotations.NullMarked;
