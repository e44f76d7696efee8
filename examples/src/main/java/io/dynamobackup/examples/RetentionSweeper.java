package io.dynamobackup.examples;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

/** Deletes the on-demand backups that are older than they need to be, of all tables. */
public final class RetentionSweeper {
  private final DynamoDbClient dynamo;
  private final Clock clock;
  private final Duration retention;

  /** Creates the job. */
  public RetentionSweeper(DynamoDbClient dynamo, Clock clock, Duration retention) {
    this.dynamo = dynamo;
    this.clock = clock;
    this.retention = retention;
  }

  /** Deletes what is too old and returns the names, in the order in which AWS lists them. */
  public List<String> run() {
    Instant oldest = clock.instant().minus(retention);
    List<String> deleted = new ArrayList<>();
    @Nullable String last = null;
    do {
      ListBackupsResponse page = page(oldest, last);
      for (BackupSummary backup : page.backupSummaries()) {
        dynamo.deleteBackup(request -> request.backupArn(backup.backupArn()));
        deleted.add(backup.backupName());
      }
      last = page.lastEvaluatedBackupArn();
    } while (last != null);
    return deleted;
  }

  /** A page may hold fewer backups than there are, even none: only its key says what is left. */
  private ListBackupsResponse page(Instant oldest, @Nullable String last) {
    return dynamo.listBackups(
        request ->
            request
                .backupType(BackupTypeFilter.USER)
                .timeRangeUpperBound(oldest)
                .exclusiveStartBackupArn(last));
  }
}
