package io.dynamobackup.engine.stubbing;

import java.time.Instant;
import java.util.Objects;

/**
 * Which of the calls that match a stub are answered by it.
 *
 * @param times how many, the first that reach it
 * @param first the number of the first, from 1
 * @param last the number of the last
 * @param from when the period begins in which they arrive
 * @param until when it has ended
 */
record Occurrence(int times, int first, int last, Instant from, Instant until) {
  static final Occurrence ALL =
      new Occurrence(Integer.MAX_VALUE, 1, Integer.MAX_VALUE, Instant.MIN, Instant.MAX);

  Occurrence times(int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "times (%s) must be positive: a stub that answers nothing is better left out"
              .formatted(number));
    }
    requireUnsaid(times == ALL.times, "times(%s)".formatted(times), "times(%s)".formatted(number));
    return new Occurrence(number, first, last, from, until);
  }

  Occurrence between(int firstNumber, int lastNumber) {
    if (firstNumber < 1 || lastNumber < firstNumber) {
      throw new IllegalArgumentException(
          "calls are counted from 1: none has a number between %s and %s"
              .formatted(firstNumber, lastNumber));
    }
    Occurrence changed = new Occurrence(times, firstNumber, lastNumber, from, until);
    requireUnsaid(first == ALL.first && last == ALL.last, calls(), changed.calls());
    return changed;
  }

  Occurrence between(Instant begin, Instant end) {
    if (!Objects.requireNonNull(begin, "from").isBefore(Objects.requireNonNull(end, "until"))) {
      throw new IllegalArgumentException(
          "the period from %s until %s is empty".formatted(begin, end));
    }
    Occurrence changed = new Occurrence(times, first, last, begin, end);
    requireUnsaid(from.equals(ALL.from) && until.equals(ALL.until), period(), changed.period());
    return changed;
  }

  /** Two of a kind are a mistake: whoever says both means both. */
  private static void requireUnsaid(boolean unsaid, String said, String other) {
    if (!unsaid) {
      throw new IllegalArgumentException(
          "%s was said of this stub: %s would replace it; for other calls make another stub"
              .formatted(said, other));
    }
  }

  boolean isAt(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }

  boolean has(int number) {
    return number >= first && number <= last;
  }

  private String calls() {
    return first == last ? "onCall(%s)".formatted(first) : "between(%s, %s)".formatted(first, last);
  }

  private String period() {
    return "between(%s, %s)".formatted(from, until);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (first > 1 || last < Integer.MAX_VALUE) {
      text.append(' ').append(calls());
    }
    if (until.isBefore(Instant.MAX)) {
      text.append(' ').append(period());
    }
    if (times < Integer.MAX_VALUE) {
      text.append(" times(").append(times).append(')');
    }
    return text.toString();
  }
}
