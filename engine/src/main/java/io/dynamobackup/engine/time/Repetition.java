package io.dynamobackup.engine.time;

import java.time.Duration;
import java.time.Instant;

/**
 * When a task runs again.
 *
 * @param period the time between two runs; zero when there is one run only
 * @param fromStart true when the time counts from when a run was due, false when from its end
 */
record Repetition(Duration period, boolean fromStart) {
  static final Repetition NONE = new Repetition(Duration.ZERO, true);

  static Repetition atRate(Duration period) {
    return new Repetition(positive(period, "period"), true);
  }

  static Repetition withDelay(Duration delay) {
    return new Repetition(positive(delay, "delay"), false);
  }

  private static Duration positive(Duration duration, String name) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("%s (%s) must be positive".formatted(name, duration));
    }
    return duration;
  }

  boolean isNone() {
    return period.isZero();
  }

  String text() {
    return (fromStart ? "at a fixed rate of " : "with a fixed delay of ") + period;
  }

  /** Returns when the next run is due, which may be past the end of time. */
  Instant next(Instant due, Instant end) {
    return (fromStart ? due : end).plus(period);
  }
}
