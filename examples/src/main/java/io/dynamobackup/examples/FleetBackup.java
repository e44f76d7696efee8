package io.dynamobackup.examples;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;

/** Backs up every table of the account at once. */
public final class FleetBackup {
  private final DynamoDbAsyncClient dynamo;

  /** Creates the job. */
  public FleetBackup(DynamoDbAsyncClient dynamo) {
    this.dynamo = dynamo;
  }

  /** Starts a backup of each table; the future holds their ARNs, in the order of the tables. */
  public CompletableFuture<List<String>> run(String backupName) {
    return dynamo
        .listTables()
        .thenCompose(
            tables ->
                all(tables.tableNames().stream().map(table -> backup(table, backupName)).toList()));
  }

  private CompletableFuture<String> backup(String table, String backupName) {
    return dynamo
        .createBackup(request -> request.tableName(table).backupName(backupName))
        .thenApply(FleetBackup::arn);
  }

  private static String arn(CreateBackupResponse response) {
    return response.backupDetails().backupArn();
  }

  private static CompletableFuture<List<String>> all(List<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
        .thenApply(nothing -> futures.stream().map(CompletableFuture::join).toList());
  }
}
