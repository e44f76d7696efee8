package io.dynamobackup.awaitility;

import io.dynamobackup.engine.FakeClock;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.core.ConditionEvaluationListener;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.EvaluatedCondition;
import org.awaitility.core.IgnoredException;
import org.awaitility.pollinterval.PollInterval;

/** Moves a clock where Awaitility would sleep, and gives up when its time is over. */
final class FakeWait implements PollInterval, ConditionEvaluationListener<Object> {
  private final FakeClock clock;
  private final Duration atMost;
  private final Duration interval;
  private Instant start;
  private String last = "";
  private boolean held;
  private boolean evaluated;
  private boolean threw;

  FakeWait(FakeClock clock, Duration atMost, Duration interval) {
    this.clock = clock;
    this.atMost = atMost;
    this.interval = interval;
    this.start = clock.instant();
  }

  @Override
  public void conditionEvaluated(EvaluatedCondition<Object> condition) {
    requireOwnTimes(condition.getRemainingTimeInMS(), evaluated);
    last = condition.getDescription();
    held = condition.isSatisfied();
    evaluated = !held;
  }

  @Override
  public void exceptionIgnored(IgnoredException ignored) {
    requireOwnTimes(ignored.getRemainingTimeInMS(), threw);
    held = false;
    threw = true;
    last = "Condition threw " + ignored.getThrowable();
  }

  /** Refuses what would wait for real, or without moving the clock. */
  private void requireOwnTimes(long remaining, boolean clockStoodStill) {
    if (remaining != Long.MAX_VALUE) {
      throw ofRealTime("atMost", "await(clock, atMost)");
    }
    if (clockStoodStill) {
      throw ofRealTime("pollInterval", "await(clock, atMost, pollInterval)");
    }
  }

  private static IllegalStateException ofRealTime(String setting, String remedy) {
    return new IllegalStateException(
        "Awaitility's own %s is of real time: use FakeTime.%s instead".formatted(setting, remedy));
  }

  /** Returns how long to sleep, which is never, when the clock has moved. */
  @Override
  public Duration next(int pollCount, Duration previous) {
    evaluated = false;
    threw = false;
    if (held) {
      throw ofRealTime("during", "await(clock).until(…), advance the clock and look again,");
    }
    if (!previous.isZero()) {
      throw ofRealTime("pollDelay", "await(clock) after clock.advance(…)");
    }
    if (pollCount == 1) {
      start = clock.instant();
    }
    Instant end = later(start, atMost);
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      throw new ConditionTimeoutException(
          "%s within %s on the fake clock, from %s to %s".formatted(last, atMost, start, now));
    }
    Instant next = later(now, interval);
    clock.advanceTo(next.isAfter(end) ? end : next);
    return Duration.ZERO;
  }

  private static Instant later(Instant instant, Duration by) {
    return by.compareTo(Duration.between(instant, FakeClock.LAST)) < 0
        ? instant.plus(by)
        : FakeClock.LAST;
  }
}
