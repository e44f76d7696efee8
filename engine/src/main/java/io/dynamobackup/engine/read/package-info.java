/**
 * Reads of many items, whoever asks for them: the {@link io.dynamobackup.engine.read.QueryRows rows
 * of a partition} that a key condition asks for, the {@link io.dynamobackup.engine.read.ItemPage
 * page} of them that one call evaluates, and {@link io.dynamobackup.engine.read.PageCapacity what
 * it costs}.
 *
 * <p>Imports {@code catalog}, {@code store}, {@code expression} and {@code value}.
 */
@NullMarked
package io.dynamobackup.engine.read;

import org.jspecify.annotations.NullMarked;
