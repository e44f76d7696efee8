/**
 * Restores: new tables with the contents of another time. Open {@link
 * io.dynamobackup.engine.operation.restore.RestoreTableFromBackup} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.restore;

import org.jspecify.annotations.NullMarked;
