package io.dynamobackup.examples;

import java.time.Clock;
import java.time.LocalDate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Takes the backup of a table that every night takes: it is named after the table and the day. */
public final class NightlyBackup {
  private final DynamoDbClient dynamo;
  private final Clock clock;

  /** Creates the job. */
  public NightlyBackup(DynamoDbClient dynamo, Clock clock) {
    this.dynamo = dynamo;
    this.clock = clock;
  }

  /** Takes a backup and returns its ARN. */
  public String run(String table) {
    String name = table + "-" + LocalDate.now(clock);
    return dynamo
        .createBackup(request -> request.tableName(table).backupName(name))
        .backupDetails()
        .backupArn();
  }
}
