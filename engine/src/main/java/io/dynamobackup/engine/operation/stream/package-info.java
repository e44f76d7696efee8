/**
 * DynamoDB Streams: the changes of a table, told in order.
 *
 * <p>A stream is a view of the log of the table's changes; records are derived when they are read.
 * Most readers should open {@link io.dynamobackup.engine.operation.stream.GetRecords} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.stream;

import org.jspecify.annotations.NullMarked;
