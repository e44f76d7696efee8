package io.dynamobackup.engine.expression;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Numbers as AWS keeps them: 38 significant digits, magnitudes from 1E-130 to 9.99…E+125.
 *
 * <p>Zero, too, is refused when it is written with an exponent out of that range.
 */
@API(status = Status.INTERNAL)
public final class Numbers {
  private static final Pattern FORMAT =
      Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE]([+-]?[0-9]+))?");
  private static final int MAX_DIGITS = 38;
  private static final int MAX_EXPONENT = 125;
  private static final int MIN_EXPONENT = -130;
  private static final long FAR_OUT = 1_000_000_000L;

  private Numbers() {}

  /**
   * Returns the number as AWS writes it: plain, without leading or trailing zeros.
   *
   * @throws DynamoDbException if it is not a number AWS can keep
   */
  public static String canonical(String text) {
    Matcher matcher = FORMAT.matcher(text);
    if (!matcher.matches()) {
      throw notNumeric(text);
    }
    long exponent = exponent(text, matcher.group(1));
    if (exponent >= FAR_OUT || exponent <= -FAR_OUT) {
      throw exponent > 0 ? overflow() : underflow();
    }
    BigDecimal number = new BigDecimal(text);
    if (number.signum() == 0) {
      requireRange(exponent);
      return "0";
    }
    BigDecimal stripped = number.stripTrailingZeros();
    requireRange((long) stripped.precision() - stripped.scale() - 1);
    if (stripped.precision() > MAX_DIGITS) {
      throw InvalidExpression.because(
          "Attempting to store more than 38 significant digits in a Number");
    }
    return stripped.toPlainString();
  }

  private static long exponent(String text, String exponent) {
    try {
      return exponent == null ? 0 : Long.parseLong(exponent);
    } catch (NumberFormatException e) {
      throw notNumeric(text);
    }
  }

  private static void requireRange(long exponent) {
    if (exponent > MAX_EXPONENT) {
      throw overflow();
    }
    if (exponent < MIN_EXPONENT) {
      throw underflow();
    }
  }

  static int compare(String left, String right) {
    return new BigDecimal(left).compareTo(new BigDecimal(right));
  }

  static String add(String left, String right) {
    return result(new BigDecimal(left).add(new BigDecimal(right)));
  }

  static String subtract(String left, String right) {
    return result(new BigDecimal(left).subtract(new BigDecimal(right)));
  }

  /** AWS calls a result of more than 38 digits an overflow, too. */
  private static String result(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.precision() > MAX_DIGITS) {
      throw overflow();
    }
    requireRange((long) stripped.precision() - stripped.scale() - 1);
    return stripped.toPlainString();
  }

  private static DynamoDbException notNumeric(String text) {
    String message = "The parameter cannot be converted to a numeric value";
    return InvalidExpression.because(text.isEmpty() ? message : message + ": " + text);
  }

  private static DynamoDbException overflow() {
    return InvalidExpression.because(
        "Number overflow. Attempting to store a number with magnitude larger than supported range");
  }

  private static DynamoDbException underflow() {
    return InvalidExpression.because(
        "Number underflow. Attempting to store a number with magnitude smaller than supported"
            + " range");
  }
}
