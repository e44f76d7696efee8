package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.error.Errors;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which streams order their records: at least 21 digits, and not consecutive.
 *
 * <p>They stand for places in the log of a table's changes, with room between two changes.
 */
final class SequenceNumber {
  private static final BigInteger FIRST = BigInteger.TEN.pow(20);
  private static final BigInteger STEP = BigInteger.valueOf(100);
  private static final BigInteger LAST_PLACE = BigInteger.valueOf(Long.MAX_VALUE);

  private SequenceNumber() {}

  /** Returns the number of the change at that place of the log. */
  static BigInteger of(long place) {
    return FIRST.add(STEP.multiply(BigInteger.valueOf(place)));
  }

  /** Returns a number between that of the change at that place and that of the next. */
  static BigInteger after(long place) {
    return of(place).add(BigInteger.ONE);
  }

  /** Returns the last place whose change has that number or a smaller one. */
  static long placeOf(BigInteger number) {
    return number.subtract(FIRST).divide(STEP).min(LAST_PLACE).longValueExact();
  }

  /** Reads a number from a request. */
  static BigInteger parse(@Nullable String text) {
    if (text == null || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Errors.invalidParameter("Invalid SequenceNumber");
    }
    return new BigInteger(text);
  }
}
