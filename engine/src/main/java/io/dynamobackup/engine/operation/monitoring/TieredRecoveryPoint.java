package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.monitoring.Metric;
import io.dynamobackup.engine.monitoring.Occurrence;
import java.time.Instant;

/**
 * A recovery point went to cold storage, which AWS counts; an event of it is not on record.
 *
 * @param arn of the recovery point
 */
record TieredRecoveryPoint(String arn, String vault, Instant at) implements Occurrence {

  @Override
  public Metric metric() {
    return StateMetric.of("RecoveryPoints", "COLD", vault);
  }
}
