package io.dynamobackup.engine.explore;

import java.time.Duration;
import java.util.Optional;

/** A departure half way to the ordinary answer, of those that are numbers or durations. */
final class Nearer {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private Nearer() {}

  /**
   * Returns an answer between one that fails and one that is known to pass; nothing when they are
   * next to each other. Durations are told to the second.
   */
  static Optional<Departure> than(Departure departure, long passing) {
    long unit = departure.asked().point().longest().isZero() ? 1 : SECOND;
    long steps = (departure.number() - passing) / unit;
    return Math.abs(steps) < 2
        ? Optional.empty()
        : Optional.of(departure.with(passing + steps / 2 * unit));
  }
}
