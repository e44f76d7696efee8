package io.dynamobackup.engine.operation.backup;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.consistency.BackupMaker;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;

/** Pins the contents of a table under a new backup ARN. */
final class CreateBackup implements Operation<CreateBackupRequest, CreateBackupResponse> {
  private final Tables tables;
  private final BackupMaker backups;
  private final Duration enableBackups;
  private final InstantSource clock;

  CreateBackup(EngineServices services) {
    this.tables = services.tables();
    this.backups = new BackupMaker(services);
    this.enableBackups = services.timings().of(Timing.ENABLE_BACKUPS);
    this.clock = services.clock();
  }

  @Override
  public CreateBackupResponse execute(CreateBackupRequest request) {
    Instant now = clock.instant();
    Table table = tables.forBackup(request.tableName(), enableBackups, now);
    Backup backup = backups.make(table, request.backupName(), BackupType.USER, now);
    return CreateBackupResponse.builder()
        .backupDetails(backup.details(BackupStatus.CREATING))
        .build();
  }
}
