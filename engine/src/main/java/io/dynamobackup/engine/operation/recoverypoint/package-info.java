/**
 * Recovery points of AWS Backup. Open {@link
 * io.dynamobackup.engine.operation.recoverypoint.RecoveryPointOperations} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.recoverypoint;

import org.jspecify.annotations.NullMarked;
