/**
 * How many jobs there were, by day and state. Open {@link
 * io.dynamobackup.engine.operation.summary.SummaryOperations} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.summary;

import org.jspecify.annotations.NullMarked;
