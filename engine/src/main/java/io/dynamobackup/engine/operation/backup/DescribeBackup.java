package io.dynamobackup.engine.operation.backup;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupDescriptions;
import io.dynamobackup.engine.catalog.BackupLookup;
import io.dynamobackup.engine.operation.Operation;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupResponse;

/** Tells what a backup is and what its table was. */
final class DescribeBackup implements Operation<DescribeBackupRequest, DescribeBackupResponse> {
  private final BackupLookup lookup;
  private final InstantSource clock;

  DescribeBackup(BackupLookup lookup, InstantSource clock) {
    this.lookup = lookup;
    this.clock = clock;
  }

  /** AWS echoes the ARN it was asked for, whose region it does not look at. */
  @Override
  public DescribeBackupResponse execute(DescribeBackupRequest request) {
    Backup backup = lookup.find(request.backupArn());
    return DescribeBackupResponse.builder()
        .backupDescription(
            BackupDescriptions.of(backup, backup.status(clock.instant()), request.backupArn()))
        .build();
  }
}
