package io.dynamobackup.engine.conformance.awsbackup;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A plan of one rule, which is due every day, and copies what it makes into another vault.
 *
 * @param vault where backups go
 * @param copies where copies go
 */
record ModelPlan(String vault, String copies, ModelRetention retention) {
  static final String SCHEDULE = "cron(0 5 ? * * *)";
  private static final LocalTime TIME = LocalTime.of(5, 0);

  /** Returns when it is due next after an instant. */
  static Instant next(Instant after) {
    Instant today = after.atOffset(ZoneOffset.UTC).with(TIME).toInstant();
    return today.isAfter(after)
        ? today
        : after.atOffset(ZoneOffset.UTC).plusDays(1).with(TIME).toInstant();
  }
}
