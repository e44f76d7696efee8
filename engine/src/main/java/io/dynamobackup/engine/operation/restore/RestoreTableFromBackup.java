package io.dynamobackup.engine.operation.restore;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.catalog.BackupLookup;
import io.dynamobackup.engine.catalog.RestoreOrigin;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.RunningRestores;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupResponse;

/** Creates a table with the contents of a backup, in constant time. */
final class RestoreTableFromBackup
    implements Operation<RestoreTableFromBackupRequest, RestoreTableFromBackupResponse> {
  private final EngineServices services;
  private final RunningRestores restores;
  private final RestoreTarget target;
  private final InstantSource clock;

  RestoreTableFromBackup(EngineServices services) {
    this.services = services;
    this.restores = new RunningRestores(services.accounts());
    this.target = new RestoreTarget(services);
    this.clock = services.clock();
  }

  @Override
  public RestoreTableFromBackupResponse execute(RestoreTableFromBackupRequest request) {
    Instant now = clock.instant();
    Backup backup = lookup(request).find(request.backupArn());
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

  /** Unlike other operations, a restore looks for the backup in the Region of its ARN. */
  private BackupLookup lookup(RestoreTableFromBackupRequest request) {
    BackupArn arn = lookup(services).check(request.backupArn());
    SourceRegion source = new SourceRegion(arn.region(), services);
    source.checkEncryption(request.sseSpecificationOverride());
    return lookup(source.services());
  }

  private static BackupLookup lookup(EngineServices region) {
    return new BackupLookup(region.account(), region.backups(), region.clock());
  }

  private void checkFree(Backup backup, String arn, Instant now) {
    if (backup.status(now) == BackupStatus.CREATING) {
      throw inUse("Backup is being created: " + arn);
    }
    if (restores.use(backup.arn(), now)) {
      throw inUse("Backup is being used to restore another table: " + arn);
    }
  }

  private static BackupInUseException inUse(String message) {
    return BackupInUseException.builder().message(message).build();
  }
}
