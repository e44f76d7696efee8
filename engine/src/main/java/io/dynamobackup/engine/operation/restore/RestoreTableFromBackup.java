package io.dynamobackup.engine.operation.restore;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupLookup;
import io.dynamobackup.engine.catalog.RestoreOrigin;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupResponse;

/** Creates a table with the contents of a backup, in constant time. */
final class RestoreTableFromBackup
    implements Operation<RestoreTableFromBackupRequest, RestoreTableFromBackupResponse> {
  private final Account account;
  private final BackupLookup lookup;
  private final RestoreTarget target;
  private final InstantSource clock;

  RestoreTableFromBackup(EngineServices services) {
    this.account = services.account();
    this.lookup = new BackupLookup(services.account(), services.backups(), services.clock());
    this.target = new RestoreTarget(services);
    this.clock = services.clock();
  }

  @Override
  public RestoreTableFromBackupResponse execute(RestoreTableFromBackupRequest request) {
    Instant now = clock.instant();
    checkRegion(request);
    Backup backup = lookup.find(request.backupArn());
    target.checkFree(request.targetTableName(), now);
    checkFree(backup, request.backupArn(), now);
    RestoreOverrides overrides = RestoreOverrides.of(request);
    RestoreOrigin origin =
        new RestoreOrigin(backup.arn(), backup.source().arn(), backup.createdAt());
    return RestoreTableFromBackupResponse.builder()
        .tableDescription(
            target.create(
                request.targetTableName(),
                overrides.apply(backup.definition(), backup.contents()),
                origin,
                now))
        .build();
  }

  private void checkRegion(RestoreTableFromBackupRequest request) {
    String region = lookup.check(request.backupArn()).region();
    if (region.equals(account.region())) {
      return;
    }
    if (request.sseSpecificationOverride() == null) {
      throw Errors.validation(
          "Invalid Request: sseSpecificationOverride must be provided for cross-region restores");
    }
    throw Errors.notModelled("restores from another Region (" + region + ")");
  }

  private void checkFree(Backup backup, String arn, Instant now) {
    if (backup.status(now) == BackupStatus.CREATING) {
      throw inUse("Backup is being created: " + arn);
    }
    if (target.isFedBy(backup.arn(), now)) {
      throw inUse("Backup is being used to restore another table: " + arn);
    }
  }

  private static BackupInUseException inUse(String message) {
    return BackupInUseException.builder().message(message).build();
  }
}
