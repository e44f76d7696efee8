/**
 * Writes to items, whoever asks for them.
 *
 * <p>A write goes three steps, and fails in none of them with anything changed: an {@link
 * io.dynamobackup.engine.write.ItemWrite} is what a request asks for; {@link
 * io.dynamobackup.engine.write.ItemWrite#in in} a table it is a {@link
 * io.dynamobackup.engine.write.PlacedWrite}, which knows the key of its item; {@link
 * io.dynamobackup.engine.write.PlacedWrite#check checked} against the item that is there it is a
 * {@link io.dynamobackup.engine.write.CheckedWrite}, ready to be applied, and knows what the answer
 * shows of it. An operation on one item goes the steps one after the other; one on several goes
 * each step with all of them.
 *
 * <p>What a write makes of its item is an {@link io.dynamobackup.engine.write.ItemEdit}; whoever
 * has another language than expressions brings another one.
 */
@NullMarked
package io.dynamobackup.engine.write;

import org.jspecify.annotations.NullMarked;
