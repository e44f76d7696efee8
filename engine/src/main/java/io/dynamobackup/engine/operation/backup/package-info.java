/**
 * On-demand backups: {@link io.dynamobackup.engine.operation.backup.CreateBackup} and what can be
 * done with a backup but restore it.
 */
@NullMarked
package io.dynamobackup.engine.operation.backup;

import org.jspecify.annotations.NullMarked;
