package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.pipeline.Mishap;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeResponse;

/** What goes wrong with tables and backups after the calls that make them were answered. */
final class Mishaps {
  static final Set<String> RESTORES = Set.of("RestoreTableFromBackup", "RestoreTableToPointInTime");
  static final Set<String> CREATIONS =
      Set.of("CreateBackup", "CreateTable", "RestoreTableFromBackup", "RestoreTableToPointInTime");

  private Mishaps() {}

  /** The backup or table is CREATING for good. */
  static Mishap stuck() {
    return (made, tables, backups, now) -> {
      if (made instanceof CreateBackupResponse response) {
        backups.add(backup(response, backups, now).stuck());
      } else {
        tables.stick(table(made, tables, now));
      }
    };
  }

  /** The backup is gone after a while. */
  static Mishap vanishing(Duration after) {
    return (made, tables, backups, now) ->
        backups.add(backup((CreateBackupResponse) made, backups, now).lost(now.plus(after)));
  }

  /** The table is gone when it should become ACTIVE. */
  static Mishap failing() {
    return (made, tables, backups, now) -> tables.lose(table(made, tables, now));
  }

  private static Backup backup(CreateBackupResponse made, Backups backups, Instant now) {
    BackupArn arn =
        Objects.requireNonNull(BackupArn.parse(made.backupDetails().backupArn()), "arn");
    return Objects.requireNonNull(backups.find(arn, now), "backup");
  }

  private static Table table(SdkResponse made, Tables tables, Instant now) {
    return Objects.requireNonNull(
        tables.find(Objects.requireNonNull(name(made), "name"), now), "table");
  }

  private static @Nullable String name(SdkResponse made) {
    if (made instanceof CreateTableResponse response) {
      return response.tableDescription().tableName();
    }
    if (made instanceof RestoreTableFromBackupResponse response) {
      return response.tableDescription().tableName();
    }
    return made instanceof RestoreTableToPointInTimeResponse response
        ? response.tableDescription().tableName()
        : null;
  }
}
