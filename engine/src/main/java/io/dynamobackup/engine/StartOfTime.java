package io.dynamobackup.engine;

import java.time.Instant;
import java.util.Objects;

/** Where a clock may start: ARNs and answers tell times in milliseconds since 1970. */
final class StartOfTime {
  private StartOfTime() {}

  static Instant require(Instant startAt) {
    Objects.requireNonNull(startAt, "startAt");
    if (startAt.isBefore(Instant.EPOCH) || startAt.isAfter(FakeClock.LAST)) {
      throw new IllegalArgumentException(
          "startAt (%s) must be from 1970 to %s".formatted(startAt, FakeClock.LAST));
    }
    return startAt;
  }
}
