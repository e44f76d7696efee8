package io.dynamobackup.examples;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;

/** Finds the tables that could not be brought back to a moment of one's choice. */
public final class RecoveryAudit {
  private final DynamoDbClient dynamo;

  /** Creates the audit. */
  public RecoveryAudit(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  /** Returns the names of the tables that have no point-in-time recovery. */
  public List<String> unprotected() {
    return dynamo.listTablesPaginator().tableNames().stream()
        .filter(table -> !isProtected(table))
        .toList();
  }

  private boolean isProtected(String table) {
    return dynamo
            .describeContinuousBackups(request -> request.tableName(table))
            .continuousBackupsDescription()
            .pointInTimeRecoveryDescription()
            .pointInTimeRecoveryStatus()
        == PointInTimeRecoveryStatus.ENABLED;
  }
}
