/**
 * Restore testing plans of AWS Backup: recovery points are restored on a schedule, and what was
 * restored is deleted again. Open {@link
 * io.dynamobackup.engine.operation.restoretesting.RestoreTestingOperations} first, then {@code
 * RestoreTests}: what a plan does when it is due.
 */
@NullMarked
package io.dynamobackup.engine.operation.restoretesting;

import org.jspecify.annotations.NullMarked;
