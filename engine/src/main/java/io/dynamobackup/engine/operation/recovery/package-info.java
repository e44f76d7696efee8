/**
 * Continuous backups: point-in-time recovery and its window. Open {@link
 * io.dynamobackup.engine.operation.recovery.UpdateContinuousBackups} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.recovery;

import org.jspecify.annotations.NullMarked;
