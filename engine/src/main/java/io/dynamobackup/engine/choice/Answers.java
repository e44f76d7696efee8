package io.dynamobackup.engine.choice;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The legal answers to one question, each with a number; 0 is the ordinary one.
 *
 * @param <T> what is asked for
 */
sealed interface Answers<T> {

  /** Returns the answers that stand for all of them, the ordinary one first. */
  LongStream explored();

  boolean admits(long number);

  T value(long number);

  long draw(Draws draws);

  default Asked.Option option(long number) {
    return new Asked.Option(number, String.valueOf(value(number)));
  }

  /** A few answers, numbered in their order. */
  record Listed<T>(List<T> values) implements Answers<T> {

    @Override
    public LongStream explored() {
      return LongStream.range(0, values.size());
    }

    @Override
    public boolean admits(long number) {
      return number >= 0 && number < values.size();
    }

    @Override
    public T value(long number) {
      return values.get(Math.toIntExact(number));
    }

    @Override
    public long draw(Draws draws) {
      return draws.below(values.size());
    }
  }

  /**
   * Every time of a range, numbered by how many nanoseconds it is from the ordinary one. Its ends
   * stand for the range; what is drawn is as often an end as it is neither.
   */
  record Range(Duration shortest, Duration ordinary, Duration longest)
      implements Answers<Duration> {
    private static final long MILLISECOND = 1_000_000;

    @Override
    public LongStream explored() {
      return LongStream.of(0, first(), last()).distinct();
    }

    @Override
    public boolean admits(long number) {
      return number >= first() && number <= last();
    }

    @Override
    public Duration value(long number) {
      return ordinary.plusNanos(number);
    }

    @Override
    public Asked.Option option(long number) {
      return new Asked.Option(number, text(value(number)));
    }

    @Override
    public long draw(Draws draws) {
      return switch ((int) draws.below(4)) {
        case 0 -> first();
        case 1 -> last();
        default -> {
          long milliseconds = draws.below((last() - first()) / MILLISECOND + 1);
          yield Math.min(last(), first() + milliseconds * MILLISECOND);
        }
      };
    }

    private long first() {
      return shortest.minus(ordinary).toNanos();
    }

    private long last() {
      return longest.minus(ordinary).toNanos();
    }
  }

  /** How many of the last writes, ordinarily none of them; the ends stand for the others. */
  record Count(int most) implements Answers<Integer> {

    @Override
    public LongStream explored() {
      return LongStream.of(0, most).distinct();
    }

    @Override
    public boolean admits(long number) {
      return number >= 0 && number <= most;
    }

    @Override
    public Integer value(long number) {
      return Math.toIntExact(number);
    }

    @Override
    public Asked.Option option(long number) {
      return new Asked.Option(number, number == 0 ? "nothing" : last(number));
    }

    private static String last(long number) {
      return number == 1 ? "the last write" : "the last " + number + " writes";
    }

    @Override
    public long draw(Draws draws) {
      return draws.below(most + 1L);
    }
  }

  /** Returns a duration as people write it, such as {@code 1h} or {@code 2m30s}. */
  static String text(Duration duration) {
    return duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  /** Returns the ordinary answer and the others. */
  static <T> Answers<T> of(T ordinary, List<T> others) {
    return new Listed<>(Stream.concat(Stream.of(ordinary), others.stream()).toList());
  }
}
