package io.dynamobackup.engine.operation.backup;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupDescriptions;
import io.dynamobackup.engine.catalog.BackupLookup;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.RunningRestores;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupResponse;

/** Removes a backup at once; what was restored from it stays. */
final class DeleteBackup implements Operation<DeleteBackupRequest, DeleteBackupResponse> {
  private final BackupLookup lookup;
  private final Backups backups;
  private final RunningRestores restores;
  private final InstantSource clock;

  DeleteBackup(
      BackupLookup lookup, Backups backups, RunningRestores restores, InstantSource clock) {
    this.lookup = lookup;
    this.backups = backups;
    this.restores = restores;
    this.clock = clock;
  }

  @Override
  public DeleteBackupResponse execute(DeleteBackupRequest request) {
    String arn = request.backupArn();
    Backup backup = lookup.find(arn);
    checkDeletable(backup, arn, clock.instant());
    backups.remove(backup);
    return DeleteBackupResponse.builder()
        .backupDescription(BackupDescriptions.of(backup, BackupStatus.DELETED, arn))
        .build();
  }

  private void checkDeletable(Backup backup, String arn, Instant now) {
    if (backup.type() == BackupType.SYSTEM) {
      throw Errors.validation(
          "Invalid Request: User is not allowed to delete the system backup with arn %s. It will automatically expire on %s"
              .formatted(arn, backup.expiresAt()));
    }
    if (backup.type() == BackupType.AWS_BACKUP) {
      throw Errors.accessDenied("Backup is managed by AWS Backup: " + arn);
    }
    if (backup.status(now) == BackupStatus.CREATING) {
      throw inUse("Backup is being created: " + arn);
    }
    if (restores.use(backup.arn(), now)) {
      throw inUse("Backup is being used to restore table: " + arn);
    }
  }

  private static BackupInUseException inUse(String message) {
    return BackupInUseException.builder().message(message).build();
  }
}
