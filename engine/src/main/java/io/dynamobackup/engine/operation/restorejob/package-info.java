/**
 * Restore jobs of AWS Backup. Open {@link
 * io.dynamobackup.engine.operation.restorejob.RestoreJobOperations} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.restorejob;

import org.jspecify.annotations.NullMarked;
