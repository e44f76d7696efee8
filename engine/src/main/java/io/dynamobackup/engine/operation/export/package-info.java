/**
 * Exports of tables to what stands for Amazon S3: the whole table at a time, or what changed in a
 * period. Open {@link io.dynamobackup.engine.operation.export.ExportTableToPointInTime} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.export;

import org.jspecify.annotations.NullMarked;
