package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.monitoring.Metric;
import java.util.Locale;

/** What is counted when something comes into a state. */
final class StateMetric {
  private StateMetric() {}

  /**
   * Returns what is counted.
   *
   * @param things as the metric's name has them, such as {@code BackupJobs}
   * @param state such as {@code COMPLETED}
   */
  static Metric of(String things, String state, String vault) {
    String word = state.charAt(0) + state.substring(1).toLowerCase(Locale.ROOT);
    return new Metric("NumberOf%s%s".formatted(things, word), vault, "DynamoDB");
  }
}
