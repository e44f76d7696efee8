package io.dynamobackup.examples;

import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;

/** Retires a table: its contents go into a last backup, then the table goes. */
public final class FarewellBackup {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final DynamoDbClient dynamo;
  private final Pause pause;

  /** Creates the job. */
  public FarewellBackup(DynamoDbClient dynamo, Pause pause) {
    this.dynamo = dynamo;
    this.pause = pause;
  }

  /** Backs the table up, deletes it once the backup is complete, and returns the backup's ARN. */
  public String run(String table) {
    String arn =
        dynamo
            .createBackup(request -> request.tableName(table).backupName(table + "-farewell"))
            .backupDetails()
            .backupArn();
    while (status(arn) != BackupStatus.AVAILABLE) {
      pause.pass(POLL);
    }
    dynamo.deleteTable(request -> request.tableName(table));
    return arn;
  }

  private BackupStatus status(String arn) {
    return dynamo
        .describeBackup(request -> request.backupArn(arn))
        .backupDescription()
        .backupDetails()
        .backupStatus();
  }
}
