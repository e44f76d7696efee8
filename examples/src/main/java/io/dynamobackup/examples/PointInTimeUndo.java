package io.dynamobackup.examples;

import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Brings a table back as it was before a mistake, under another name. */
public final class PointInTimeUndo {
  private static final Duration POLL = Duration.ofSeconds(20);

  private final DynamoDbClient dynamo;
  private final Pause pause;

  /** Creates the job. */
  public PointInTimeUndo(DynamoDbClient dynamo, Pause pause) {
    this.dynamo = dynamo;
    this.pause = pause;
  }

  /** Restores the table as it was at the instant, and returns once the copy can be used. */
  public void run(String table, Instant before, String copy) {
    while (latestRestorable(table).isBefore(before)) {
      pause.pass(POLL);
    }
    dynamo.restoreTableToPointInTime(
        request -> request.sourceTableName(table).targetTableName(copy).restoreDateTime(before));
    while (status(copy) != TableStatus.ACTIVE) {
      pause.pass(POLL);
    }
  }

  /** Recovery lags some minutes behind the present. */
  private Instant latestRestorable(String table) {
    PointInTimeRecoveryDescription recovery =
        dynamo
            .describeContinuousBackups(request -> request.tableName(table))
            .continuousBackupsDescription()
            .pointInTimeRecoveryDescription();
    if (recovery.pointInTimeRecoveryStatus() != PointInTimeRecoveryStatus.ENABLED) {
      throw new IllegalStateException(table + " has no point-in-time recovery");
    }
    return recovery.latestRestorableDateTime();
  }

  private TableStatus status(String table) {
    return dynamo.describeTable(request -> request.tableName(table)).table().tableStatus();
  }
}
