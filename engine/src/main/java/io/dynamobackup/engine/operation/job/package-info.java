/**
 * Backup jobs of AWS Backup. Open {@link io.dynamobackup.engine.operation.job.JobOperations} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.job;

import org.jspecify.annotations.NullMarked;
