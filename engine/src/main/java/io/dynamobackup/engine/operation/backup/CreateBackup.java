package io.dynamobackup.engine.operation.backup;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.Encryption;
import io.dynamobackup.engine.catalog.SourceTable;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;

/** Pins the contents of a table under a new backup ARN, in constant time. */
final class CreateBackup implements Operation<CreateBackupRequest, CreateBackupResponse> {
  private final Account account;
  private final Tables tables;
  private final Backups backups;
  private final Choices choices;
  private final Identifiers identifiers;
  private final Timings timings;
  private final InstantSource clock;

  CreateBackup(EngineServices services) {
    this.account = services.account();
    this.tables = services.tables();
    this.backups = services.backups();
    this.choices = services.choices();
    this.identifiers = services.identifiers();
    this.timings = services.timings();
    this.clock = services.clock();
  }

  /** AWS's creation times are of milliseconds, and always the request's. */
  @Override
  public CreateBackupResponse execute(CreateBackupRequest request) {
    Instant now = clock.instant();
    Table table = tables.forBackup(request.tableName(), timings.of(Timing.ENABLE_BACKUPS), now);
    Backup backup = backupOf(table, request.backupName(), now.truncatedTo(ChronoUnit.MILLIS));
    backups.add(backup);
    return CreateBackupResponse.builder()
        .backupDetails(backup.details(BackupStatus.CREATING))
        .build();
  }

  private Backup backupOf(Table table, String name, Instant now) {
    return new Backup(
        backups.free(() -> account.backupArn(table.name(), now, identifiers.backupSuffix())),
        name,
        BackupType.USER,
        now,
        now.plus(time(table, name, now)),
        null,
        table.identity(),
        table.createdAt(),
        table.definition(),
        new SourceTable(new Encryption(account)).features(table),
        table.contents(now));
  }

  private Duration time(Table table, String name, Instant now) {
    return choices.pick(
        ChoicePoint.BACKUP_COMPLETION,
        timings.of(Timing.CREATE_BACKUP),
        () -> "backup %s of table %s, requested at %s".formatted(name, table.name(), now));
  }
}
