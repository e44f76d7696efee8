package io.dynamobackup.engine.operation.backup;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.error.Errors;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;

/**
 * Which backups a list shows: those of a type, created in {@code [from, to)} (API Reference,
 * "ListBackups"). Without a type it shows USER backups; ALL is USER and SYSTEM, as AWS Backup's own
 * are documented not to be in it.
 */
record BackupFilter(BackupTypeFilter type, @Nullable Instant from, @Nullable Instant to) {

  static BackupFilter of(ListBackupsRequest request) {
    Instant from = request.timeRangeLowerBound();
    Instant to = request.timeRangeUpperBound();
    if (from != null && to != null && from.isAfter(to)) {
      throw Errors.invalidParameter(
          "Time range lower bound must be less than or equal to upper bound");
    }
    BackupTypeFilter type = request.backupType();
    return new BackupFilter(type == null ? BackupTypeFilter.USER : type, from, to);
  }

  boolean admits(Backup backup) {
    return admits(backup.type())
        && (from == null || !backup.createdAt().isBefore(from))
        && (to == null || backup.createdAt().isBefore(to));
  }

  private boolean admits(BackupType backup) {
    return switch (type) {
      case USER -> backup == BackupType.USER;
      case SYSTEM -> backup == BackupType.SYSTEM;
      case AWS_BACKUP -> backup == BackupType.AWS_BACKUP;
      case ALL -> backup != BackupType.AWS_BACKUP;
      case UNKNOWN_TO_SDK_VERSION -> false;
    };
  }
}
