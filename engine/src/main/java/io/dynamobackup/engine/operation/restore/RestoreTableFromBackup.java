package io.dynamobackup.engine.operation.restore;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.catalog.BackupLookup;
import io.dynamobackup.engine.catalog.RecoveryPointArn;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableDescriptions;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.restoration.BackupRestore;
import io.dynamobackup.engine.restoration.SourceRegion;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Creates a table with the contents of a backup, in constant time. */
final class RestoreTableFromBackup
    implements Operation<RestoreTableFromBackupRequest, RestoreTableFromBackupResponse> {
  private final EngineServices services;
  private final BackupRestore restore;
  private final InstantSource clock;

  RestoreTableFromBackup(EngineServices services) {
    this.services = services;
    this.restore = new BackupRestore(services);
    this.clock = services.clock();
  }

  @Override
  public RestoreTableFromBackupResponse execute(RestoreTableFromBackupRequest request) {
    Instant now = clock.instant();
    Backup backup = backup(request);
    Table table = restore.restore(backup, request, now);
    return RestoreTableFromBackupResponse.builder()
        .tableDescription(TableDescriptions.of(table, TableStatus.CREATING, now))
        .build();
  }

  /** What AWS Backup alone has is restored by its ARN there. */
  private Backup backup(RestoreTableFromBackupRequest request) {
    RecoveryPointArn managed = RecoveryPointArn.parse(request.backupArn());
    if (managed == null) {
      return lookup(request).find(request.backupArn());
    }
    managed.requireOf(services.account());
    SourceRegion source = new SourceRegion(managed.region(), services);
    source.checkEncryption(request.sseSpecificationOverride());
    return lookup(source.services()).findManaged(request.backupArn());
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
}
