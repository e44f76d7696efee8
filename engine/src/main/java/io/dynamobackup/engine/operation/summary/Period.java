package io.dynamobackup.engine.operation.summary;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.AggregationPeriod;

/**
 * A time for which jobs are counted, of whole days of UTC, of which today is the last.
 *
 * @param end after the last instant
 */
record Period(Instant start, Instant end) {
  private static final int DAYS_TOLD = 14;
  private static final int WEEK = 7;

  /** Returns the periods that a request wants to be told of, the newest first. */
  static List<Period> of(AggregationPeriod wanted, Instant now) {
    Instant end = end(now);
    return switch (wanted) {
      case SEVEN_DAYS -> List.of(endingAt(end, WEEK));
      case FOURTEEN_DAYS -> List.of(endingAt(end, DAYS_TOLD));
      default -> days(end);
    };
  }

  /** Returns what is wanted, or days, where AWS does not say what it takes. */
  static AggregationPeriod orDefault(@Nullable AggregationPeriod wanted) {
    return wanted == null ? AggregationPeriod.ONE_DAY : wanted;
  }

  /** Returns since when jobs are told of, in whatever period. */
  static Instant earliest(Instant now) {
    return days(end(now)).get(DAYS_TOLD - 1).start();
  }

  private static Instant end(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
  }

  private static List<Period> days(Instant end) {
    List<Period> days = new ArrayList<>();
    for (int i = 0; i < DAYS_TOLD; i++) {
      days.add(endingAt(end.minus(Duration.ofDays(i)), 1));
    }
    return days;
  }

  private static Period endingAt(Instant end, int days) {
    return new Period(end.minus(Duration.ofDays(days)), end);
  }

  boolean has(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }
}
