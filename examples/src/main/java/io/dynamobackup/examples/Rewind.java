package io.dynamobackup.examples;

import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Brings a table back to a moment, beside the live one: what the release at three o'clock needs.
 */
public final class Rewind {
  private static final Duration POLL = Duration.ofSeconds(30);

  private final DynamoDbClient dynamo;
  private final Pause pause;

  /** Creates the job. */
  public Rewind(DynamoDbClient dynamo, Pause pause) {
    this.dynamo = dynamo;
    this.pause = pause;
  }

  /** Restores the table as it was at the moment, and returns the name of the copy. */
  public String to(String table, Instant moment) {
    while (latest(table).isBefore(moment)) {
      pause.pass(POLL);
    }
    String copy = table + "-" + moment.getEpochSecond();
    dynamo.restoreTableToPointInTime(
        request -> request.sourceTableName(table).targetTableName(copy).restoreDateTime(moment));
    while (status(copy) != TableStatus.ACTIVE) {
      pause.pass(POLL);
    }
    return copy;
  }

  private Instant latest(String table) {
    return dynamo
        .describeContinuousBackups(request -> request.tableName(table))
        .continuousBackupsDescription()
        .pointInTimeRecoveryDescription()
        .latestRestorableDateTime();
  }

  private TableStatus status(String table) {
    return dynamo.describeTable(request -> request.tableName(table)).table().tableStatus();
  }
}
