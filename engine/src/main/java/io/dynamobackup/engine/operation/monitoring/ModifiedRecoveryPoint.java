package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.monitoring.Occurrence;
import io.dynamobackup.engine.vault.RecoveryPoint;
import java.time.Instant;

/** A recovery point is kept for another time, and a topic is told. */
record ModifiedRecoveryPoint(RecoveryPoint point, String tableArn, Instant at, String topicArn)
    implements Occurrence {

  /** AWS's text is not on record. */
  @Override
  public NotificationText notification() {
    return new NotificationText(
        topicArn,
        "An AWS Backup recovery point was modified. Recovery point ARN: %s. Resource ARN : %s"
            .formatted(point.arn(), tableArn),
        NotificationAttributes.of(
            "RECOVERY_POINT", "MODIFIED", point.backup().account(), point.arn(), at));
  }
}
