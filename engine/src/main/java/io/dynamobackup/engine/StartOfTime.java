package io.dynamobackup.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Where a clock may start: ARNs and answers tell times in milliseconds since 1970. */
final class StartOfTime {
  /** What a test asks to be there was made before the test starts. */
  private static final Instant FIRST = Instant.EPOCH.minus(Duration.ofDays(1));

  private StartOfTime() {}

  static Instant require(Instant startAt) {
    Objects.requireNonNull(startAt, "startAt");
    if (startAt.isBefore(FIRST) || startAt.isAfter(FakeClock.LAST)) {
      throw new IllegalArgumentException(
          "startAt (%s) must be from 1970 to %s".formatted(startAt, FakeClock.LAST));
    }
    return startAt;
  }
}
