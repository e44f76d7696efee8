package io.dynamobackup.engine.consistency;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.Encryption;
import io.dynamobackup.engine.catalog.OpenBackup;
import io.dynamobackup.engine.catalog.SourceTable;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.choice.Subject;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Observed;
import io.dynamobackup.engine.operation.Origins;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.BackupType;

/** Makes backups of live tables, in constant time but for the writes that may be in them or not. */
@API(status = Status.INTERNAL)
public final class BackupMaker {
  private final Account account;
  private final Backups backups;
  private final ConsistencyWindow window;
  private final BackupDecision decision;
  private final Choices choices;
  private final Identifiers identifiers;
  private final Origins origins;
  private final Timings timings;
  private final EngineServices services;

  /** Creates what makes the backups of an engine. */
  public BackupMaker(EngineServices services) {
    this.account = services.account();
    this.backups = services.backups();
    this.window = ConsistencyWindow.of(services);
    this.choices = services.choices();
    this.identifiers = services.identifiers();
    this.origins = services.origins();
    this.timings = services.timings();
    this.services = services;
    this.decision = new BackupDecision(window, services);
  }

  /** Has tables remember what backups may look back to, and backups decided that are open. */
  public static void settle(EngineServices services) {
    ConsistencyWindow window = ConsistencyWindow.of(services);
    services.tables().remember(window.lookBack());
    services.backups().decideBy(new BackupDecision(window, services));
    if (services.observed().contains(Observed.DELETE_TABLE_DURING_BACKUP)) {
      services.tables().listen(services.backups()::decideAllOf);
    }
  }

  /** Makes a backup that is requested now, and adds it to the catalog. */
  public Backup make(Table table, String name, BackupType type, Instant now) {
    Instant createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    Instant availableAt = createdAt.plus(time(table, Backup.nameWithoutIds(type, name), createdAt));
    Backup backup =
        new Backup(
            backups.free(() -> arn(table, createdAt)),
            name,
            type,
            createdAt,
            availableAt,
            null,
            null,
            table.identity(),
            table.createdAt(),
            table.definition(),
            new SourceTable(new Encryption(account)).features(table),
            table.contents(now),
            window.open(table, now, availableAt),
            null);
    return add(backup, now);
  }

  private BackupArn arn(Table table, Instant createdAt) {
    return account.backupArn(table.name(), createdAt, identifiers.backupSuffix());
  }

  /** A backup that may take in later writes is not AVAILABLE before there are none. */
  private Duration time(Table table, String name, Instant now) {
    Duration documented = timings.of(Timing.CREATE_BACKUP);
    Duration shortest = window.shortest();
    return choices.pick(
        ChoicePoint.BACKUP_COMPLETION,
        documented.compareTo(shortest) < 0 ? shortest : documented,
        () -> creating("backup %s of table %s".formatted(name, table.name()), now));
  }

  private Subject creating(String backup, Instant now) {
    return Subject.of(
        backup,
        "%s, requested at %s%s, is CREATING for".formatted(backup, now, origins.current().by()));
  }

  /** What is open is decided when the last write that may be in has been made, or before a look. */
  private Backup add(Backup backup, Instant now) {
    origins.made(backup.arn());
    OpenBackup open = backup.open();
    if (open == null) {
      backups.add(backup);
      return backup;
    }
    if (!open.closesAt().isAfter(now)) {
      Backup decided = backup.decided(decision.decide(backup, now));
      backups.add(decided);
      return decided;
    }
    backups.add(backup);
    services.schedule(open.closesAt().plusNanos(1), new DecideBackups());
    return backup;
  }
}
