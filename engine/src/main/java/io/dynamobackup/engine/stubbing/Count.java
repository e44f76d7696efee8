package io.dynamobackup.engine.stubbing;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How many attempts, or logical calls, a verification expects; made by {@link Calls#attempts} and
 * {@link Calls#calls}.
 *
 * @param unit what is counted
 * @param min the fewest that will do
 * @param max the most that will do
 */
@API(status = Status.EXPERIMENTAL)
public record Count(Unit unit, int min, int max) {

  static Count of(Unit unit, int number) {
    if (number < 0) {
      throw new IllegalArgumentException("count (%s) must not be negative".formatted(number));
    }
    return new Count(unit, number, number);
  }

  /** Returns this count without its upper limit; it must have a lower one. */
  public Count orMore() {
    if (min == 0) {
      throw new IllegalArgumentException(
          "%s or more are there always: leave the verification out".formatted(this));
    }
    return new Count(unit, min, Integer.MAX_VALUE);
  }

  /** Returns this count without its lower limit; it must have an upper one. */
  public Count orLess() {
    if (max == Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s, or less, are there always: leave the verification out".formatted(this));
    }
    return new Count(unit, 0, max);
  }

  boolean admits(long number) {
    return number >= min && number <= max;
  }

  @Override
  public String toString() {
    if (max == Integer.MAX_VALUE) {
      return "%s %s or more".formatted(min, unit.of(min));
    }
    return "%s %s%s".formatted(max, unit.of(max), min == max ? "" : " or less");
  }

  /** What is counted. */
  @API(status = Status.EXPERIMENTAL)
  public enum Unit {
    /** Every attempt. */
    ATTEMPTS("attempt"),
    /** A call on a client, with all its attempts. */
    CALLS("logical call");

    private final String singular;

    Unit(String singular) {
      this.singular = singular;
    }

    String of(long number) {
      return number == 1 ? singular : singular + "s";
    }
  }
}
