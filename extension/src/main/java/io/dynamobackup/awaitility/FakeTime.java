package io.dynamobackup.awaitility;

import io.dynamobackup.engine.FakeClock;
import java.time.Duration;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * Has Awaitility wait on a fake clock: {@code await(clock).until(…)} moves the clock until a
 * condition holds, and takes no real time.
 *
 * <p>The condition is asked on the caller's thread, the first time at once. How often, and for how
 * long, is said here: the factory's own {@code pollInterval}, {@code pollDelay}, {@code atMost} and
 * {@code during} are of real time, and refused.
 */
@API(status = Status.EXPERIMENTAL)
public final class FakeTime {
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofHours(1);

  private FakeTime() {}

  /** Waits for an hour of fake time at most, and asks every second of it. */
  public static ConditionFactory await(FakeClock clock) {
    return await(clock, LIMIT, INTERVAL);
  }

  /** Waits for so much fake time at most, and asks every second of it. */
  public static ConditionFactory await(FakeClock clock, Duration atMost) {
    return await(clock, atMost, INTERVAL);
  }

  /**
   * Waits on a fake clock.
   *
   * @param atMost after which the wait fails with a {@code ConditionTimeoutException}
   * @param pollInterval how far the clock moves between two looks at the condition
   */
  public static ConditionFactory await(FakeClock clock, Duration atMost, Duration pollInterval) {
    Objects.requireNonNull(clock, "clock");
    FakeWait wait =
        new FakeWait(clock, positive("atMost", atMost), positive("pollInterval", pollInterval));
    return Awaitility.with()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(wait)
        .conditionEvaluationListener(wait)
        .await()
        .forever();
  }

  private static Duration positive(String name, Duration duration) {
    Objects.requireNonNull(duration, name);
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("%s (%s) must be positive".formatted(name, duration));
    }
    return duration;
  }
}
