package io.dynamobackup.engine.value;

import io.dynamobackup.engine.error.WordedFault;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A number as AWS keeps it: plain digits, no exponent, no needless zeros.
 *
 * <p>A number has up to 38 significant digits, and a magnitude from 1E-130 to 9.99…E+125 (Developer
 * Guide, "Naming rules and data types"). Zero, too, is refused when it is written with an exponent
 * out of that range.
 */
@API(status = Status.INTERNAL)
public final class AttributeNumber {
  private static final Pattern FORMAT =
      Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE]([+-]?[0-9]+))?");
  private static final String NOT_NUMERIC = "The parameter cannot be converted to a numeric value";
  private static final String OVERFLOW =
      "Number overflow. Attempting to store a number with magnitude larger than supported range";
  private static final String UNDERFLOW =
      "Number underflow. Attempting to store a number with magnitude smaller than supported range";
  private static final int MAX_DIGITS = 38;
  private static final int MAX_EXPONENT = 125;
  private static final int MIN_EXPONENT = -130;

  /** BigDecimal reads no exponents that are much larger. */
  private static final long FAR_OUT = 1_000_000_000L;

  private AttributeNumber() {}

  /** Returns the number in that form: the text itself where it has it. */
  public static String of(String text) {
    return isPlainInteger(text) ? text : canonical(text);
  }

  /** Returns true for most numbers: integers of few digits that do not begin with a zero. */
  public static boolean isPlainInteger(String text) {
    int length = text.length();
    int first = length > 1 && text.charAt(0) == '-' ? 1 : 0;
    if (length == first || length - first > MAX_DIGITS) {
      return false;
    }
    for (int i = first; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.charAt(first) != '0' || length == 1;
  }

  private static String canonical(String text) {
    Matcher matcher = FORMAT.matcher(text);
    if (!matcher.matches()) {
      throw notNumeric(text);
    }
    long exponent = exponent(text, matcher.group(1));
    if (exponent >= FAR_OUT || exponent <= -FAR_OUT) {
      throw WordedFault.of(wrapped(text, exponent), exponent > 0 ? OVERFLOW : UNDERFLOW);
    }
    BigDecimal number = new BigDecimal(text);
    if (number.signum() == 0) {
      requireRange(exponent);
      return "0";
    }
    requireRange((long) number.precision() - number.scale() - 1);
    BigDecimal digits = number.stripTrailingZeros();
    if (digits.precision() > MAX_DIGITS) {
      throw WordedFault.of("Attempting to store more than 38 significant digits in a Number");
    }
    String plain = digits.toPlainString();
    return plain.equals(text) ? text : plain;
  }

  /** Compares two numbers in that form. */
  public static int compare(String left, String right) {
    return new BigDecimal(left).compareTo(new BigDecimal(right));
  }

  /** Returns the sum of two numbers in that form. */
  public static String add(String left, String right) {
    return result(new BigDecimal(left).add(new BigDecimal(right)));
  }

  /** Returns the difference of two numbers in that form. */
  public static String subtract(String left, String right) {
    return result(new BigDecimal(left).subtract(new BigDecimal(right)));
  }

  /** AWS calls a result of more than 38 digits an overflow, too. */
  private static String result(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal digits = number.stripTrailingZeros();
    if (digits.precision() > MAX_DIGITS) {
      throw overflow();
    }
    requireRange((long) digits.precision() - digits.scale() - 1);
    return digits.toPlainString();
  }

  private static long exponent(String text, @Nullable String exponent) {
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

  private static RuntimeException notNumeric(String text) {
    return WordedFault.of(older(text), NOT_NUMERIC + ": " + text);
  }

  private static String older(String text) {
    return text.isEmpty() ? NOT_NUMERIC : NOT_NUMERIC + ": " + text;
  }

  /**
   * Returns the older words for a number whose exponent is no {@code int}, or near the ends of
   * those: what {@code BigDecimal} does not read is no number, and its magnitude wraps around. JDKs
   * differ in what they make of exponents that are no {@code int}.
   */
  private static String wrapped(String text, long exponent) {
    if (exponent != (int) exponent) {
      return older(text);
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return number.precision() - number.scale() > 0 ? OVERFLOW : UNDERFLOW;
    } catch (NumberFormatException e) {
      return older(text);
    }
  }

  private static RuntimeException overflow() {
    return WordedFault.of(OVERFLOW);
  }

  private static RuntimeException underflow() {
    return WordedFault.of(UNDERFLOW);
  }
}
