package io.dynamobackup.benchmarks;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

/** A job that makes a backup, lists all of them a page at a time, and deletes the oldest. */
final class Rotation implements Runnable {
  /** The calls of 3,650 runs. */
  static final int CALLS = 21_805;

  private static final int KEPT = 35;
  private static final int PAGE = 10;

  private final DynamoDbClient client;
  private int calls;

  Rotation(DynamoDbClient client) {
    this.client = client;
  }

  @Override
  public void run() {
    client.createBackup(request -> request.tableName(Music.TABLE).backupName("nightly"));
    calls++;
    List<BackupSummary> backups = list();
    if (backups.size() > KEPT) {
      client.deleteBackup(request -> request.backupArn(backups.get(0).backupArn()));
      calls++;
    }
  }

  private List<BackupSummary> list() {
    List<BackupSummary> backups = new ArrayList<>();
    String last = null;
    do {
      String start = last;
      ListBackupsResponse page =
          client.listBackups(
              request -> request.tableName(Music.TABLE).limit(PAGE).exclusiveStartBackupArn(start));
      calls++;
      backups.addAll(page.backupSummaries());
      last = page.lastEvaluatedBackupArn();
    } while (last != null);
    return backups;
  }

  int calls() {
    return calls;
  }
}
