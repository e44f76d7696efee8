package io.dynamobackup.examples;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

/** Takes the backup of the night and deletes the oldest ones, so that so many of them are kept. */
public final class BackupRotation implements Runnable {
  private static final int PAGE = 10;

  private final DynamoDbClient dynamo;
  private final NightlyBackup nightly;
  private final String table;
  private final int kept;

  /** Creates the job. */
  public BackupRotation(DynamoDbClient dynamo, Clock clock, String table, int kept) {
    this.dynamo = dynamo;
    this.nightly = new NightlyBackup(dynamo, clock);
    this.table = table;
    this.kept = kept;
  }

  @Override
  public void run() {
    nightly.run(table);
    List<BackupSummary> backups = list();
    for (BackupSummary old : backups.subList(0, Math.max(0, backups.size() - kept))) {
      dynamo.deleteBackup(request -> request.backupArn(old.backupArn()));
    }
  }

  /** Returns all backups of the table, the oldest first, as AWS lists them: a page at a time. */
  public List<BackupSummary> list() {
    List<BackupSummary> backups = new ArrayList<>();
    @Nullable String last = null;
    do {
      ListBackupsResponse page = page(last);
      backups.addAll(page.backupSummaries());
      last = page.lastEvaluatedBackupArn();
    } while (last != null);
    return backups;
  }

  private ListBackupsResponse page(@Nullable String last) {
    return dynamo.listBackups(
        request -> request.tableName(table).limit(PAGE).exclusiveStartBackupArn(last));
  }
}
