package io.dynamobackup.engine.operation;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** How long each change takes. Immutable. */
@API(status = Status.EXPERIMENTAL)
public final class Timings {
  private final Map<Timing, Duration> durations;

  private Timings(Map<Timing, Duration> durations) {
    this.durations = Collections.unmodifiableMap(durations);
  }

  /** Every change is done when its call returns. */
  public static Timings instant() {
    return new Timings(Map.of());
  }

  /** Every change takes what AWS documents, or was seen to take where it documents nothing. */
  public static Timings documented() {
    Map<Timing, Duration> durations = new EnumMap<>(Timing.class);
    for (Timing timing : Timing.values()) {
      durations.put(timing, timing.documented());
    }
    return new Timings(durations);
  }

  /** Returns how long a change takes. */
  public Duration of(Timing timing) {
    return durations.getOrDefault(timing, Duration.ZERO);
  }

  /** Returns true if nothing takes time at all. */
  public boolean takeNone() {
    return durations.values().stream().allMatch(Duration::isZero);
  }

  /**
   * Returns these timings with another duration, which must not be negative, for a change.
   *
   * @throws IllegalArgumentException if the duration is negative
   */
  public Timings with(Timing timing, Duration duration) {
    Objects.requireNonNull(timing, "timing");
    Objects.requireNonNull(duration, "duration");
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          "duration (%s) of %s must not be negative".formatted(duration, timing));
    }
    Map<Timing, Duration> changed = new EnumMap<>(Timing.class);
    changed.putAll(durations);
    changed.put(timing, duration);
    return new Timings(changed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Timings timings && durations.equals(timings.durations);
  }

  @Override
  public int hashCode() {
    return durations.hashCode();
  }

  @Override
  public String toString() {
    return "Timings" + durations;
  }
}
