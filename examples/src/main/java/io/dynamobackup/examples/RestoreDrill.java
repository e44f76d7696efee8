package io.dynamobackup.examples;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Proves that a table can be brought back: restores its newest backup, counts, and cleans up. */
public final class RestoreDrill {
  private static final Duration POLL = Duration.ofSeconds(20);

  private final DynamoDbClient dynamo;
  private final Clock clock;
  private final Pause pause;

  /** Creates the drill. */
  public RestoreDrill(DynamoDbClient dynamo, Clock clock, Pause pause) {
    this.dynamo = dynamo;
    this.clock = clock;
    this.pause = pause;
  }

  /** Restores the newest backup of the table under another name, and says how that went. */
  public Report run(String table) {
    Instant start = clock.instant();
    BackupSummary backup = newestBackup(table);
    String copy = table + "-drill";
    dynamo.restoreTableFromBackup(
        request -> request.backupArn(backup.backupArn()).targetTableName(copy));
    while (status(copy) != TableStatus.ACTIVE) {
      pause.pass(POLL);
    }
    Duration took = Duration.between(start, clock.instant());
    int items = count(copy);
    dynamo.deleteTable(request -> request.tableName(copy));
    return new Report(backup.backupName(), items, took);
  }

  private BackupSummary newestBackup(String table) {
    return dynamo.listBackups(request -> request.tableName(table)).backupSummaries().stream()
        .filter(backup -> backup.backupStatus() == BackupStatus.AVAILABLE)
        .max(Comparator.comparing(BackupSummary::backupCreationDateTime))
        .orElseThrow(() -> new IllegalStateException(table + " has no backup to restore"));
  }

  private TableStatus status(String table) {
    return dynamo.describeTable(request -> request.tableName(table)).table().tableStatus();
  }

  private int count(String table) {
    return dynamo.scanPaginator(request -> request.tableName(table)).stream()
        .mapToInt(page -> page.count())
        .sum();
  }

  /**
   * How a drill went.
   *
   * @param backup the name of the backup that was restored
   * @param items how many items came back
   * @param took how long the table would have been away
   */
  public record Report(String backup, int items, Duration took) {}
}
