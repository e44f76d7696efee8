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

  FakeWait(FakeClock clock, Duration atMost, Duration interval) {
    this.clock = clock;
    this.atMost = atMost;
    this.interval = interval;
    this.start = clock.instant();
  }

  @Override
  public void conditionEvaluated(EvaluatedCondition<Object> condition) {
    last = condition.getDescription();
  }

  @Override
  public void exceptionIgnored(IgnoredException ignored) {
    last = "Condition threw " + ignored.getThrowable();
  }

  /** Returns how long to sleep, which is never, when the clock has moved. */
  @Override
  public Duration next(int pollCount, Duration previous) {
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
