package io.dynamobackup.engine.operation.recovery;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableListener;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Subject;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Origins;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.SourceTableFeatureDetails;

/**
 * The SYSTEM backup AWS makes of a table that is deleted while point-in-time recovery is on, and
 * keeps for 35 days (Developer Guide, "Point-in-time recovery").
 */
final class DeletedTableBackup implements TableListener {
  private static final Duration RETENTION = Duration.ofDays(35);
  private static final String SUFFIX = "00000000";

  private final Account account;
  private final Backups backups;
  private final Timings timings;
  private final Choices choices;
  private final Origins origins;

  DeletedTableBackup(EngineServices services) {
    this.account = services.account();
    this.backups = services.backups();
    this.timings = services.timings();
    this.choices = services.choices();
    this.origins = services.origins();
  }

  @Override
  public void onDelete(Table table, Instant now) {
    if (table.settings().recovery() != null) {
      backups.add(backupOf(table, now));
    }
  }

  /** It tells nothing of the table's features, as was seen on AWS, but a restore has them. */
  private Backup backupOf(Table table, Instant now) {
    Instant createdAt = free(table.name(), now);
    Instant expiresAt = createdAt.plus(RETENTION);
    return new Backup(
        arn(table.name(), createdAt),
        table.name() + "$DeletedTableBackup",
        BackupType.SYSTEM,
        createdAt,
        now.plus(timings.of(Timing.SYSTEM_BACKUP)),
        expiresAt,
        expiresAt.plus(delay(table.name(), expiresAt)),
        table.identity(),
        table.createdAt(),
        table.definition(),
        SourceTableFeatureDetails.builder().build(),
        table.contents(now),
        null,
        null);
  }

  private Duration delay(String tableName, Instant expiresAt) {
    return timings.takeNone()
        ? Duration.ZERO
        : choices.pickWithin(
            ChoicePoint.SYSTEM_BACKUP_EXPIRY,
            Duration.ZERO,
            () ->
                Subject.of(
                    "SYSTEM backup of table " + tableName,
                    "the SYSTEM backup of table %s, deleted%s, which expires at %s, is gone"
                        .formatted(tableName, origins.current().by(), expiresAt),
                    " after that"));
  }

  /** On a clock that stands still, a table may be deleted twice in a millisecond. */
  private Instant free(String tableName, Instant now) {
    Instant createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    while (backups.has(arn(tableName, createdAt))) {
      createdAt = createdAt.plusMillis(1);
    }
    return createdAt;
  }

  private BackupArn arn(String tableName, Instant createdAt) {
    return account.backupArn(tableName, createdAt, SUFFIX);
  }
}
