package io.dynamobackup.engine.limit;

import java.time.Duration;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How often something may be called: {@code Quota.perSecond(10).withBurst(13)} is 13 calls at once
 * at most, and then one every 100 ms.
 *
 * @param calls how many calls a period brings, evenly
 * @param period how long it is, an hour at most
 * @param burst how many calls may come at once after a time without any
 */
@API(status = Status.EXPERIMENTAL)
public record Quota(int calls, Duration period, int burst) {
  private static final int MOST_CALLS = 1_000_000;
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  /**
   * Creates a quota that can be counted exactly.
   *
   * @throws IllegalArgumentException if a number or the period is out of range
   */
  public Quota {
    Objects.requireNonNull(period, "period");
    requireCountable("calls", calls);
    requireCountable("burst", burst);
    if (period.isNegative() || period.isZero() || period.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "period (%s) must be positive, and an hour at most".formatted(period));
    }
  }

  private static void requireCountable(String name, int value) {
    if (value < 1 || value > MOST_CALLS) {
      throw new IllegalArgumentException(
          "%s (%s) must be from 1 to %s; to forbid an operation, use a stub of it"
              .formatted(name, value, MOST_CALLS));
    }
  }

  /** Returns the quota of so many calls a second, and as many at once. */
  public static Quota perSecond(int calls) {
    return new Quota(calls, SECOND, calls);
  }

  /** Returns the quota of so many calls a minute, and as many at once. */
  public static Quota perMinute(int calls) {
    return new Quota(calls, Duration.ofMinutes(1), calls);
  }

  /** Returns this quota with another number of calls that may come at once. */
  public Quota withBurst(int most) {
    return new Quota(calls, period, most);
  }

  /** Returns how long it takes until there may be another call, once the burst is used up. */
  public Duration interval() {
    return period.dividedBy(calls);
  }

  /** Returns the quota in words, such as {@code 5/s} or {@code 10/s, 13 at once}. */
  @Override
  public String toString() {
    String rate = rate(Integer.toString(calls));
    return burst == calls ? rate : rate + ", " + burst + " at once";
  }

  /** Returns so many calls as a rate in the unit of this quota, such as {@code 4.2/s}. */
  String rate(String number) {
    return number + "/" + unit();
  }

  private String unit() {
    if (period.equals(SECOND)) {
      return "s";
    }
    return period.equals(Duration.ofMinutes(1)) ? "min" : period.toString();
  }
}
