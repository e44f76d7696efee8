package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import java.math.BigDecimal;

/**
 * The form in which AWS stores and returns a number: plain digits, no exponent, no needless zeros.
 *
 * <p>A number has up to 38 significant digits, and a magnitude from 1E-130 to 9.99…E+125 (Developer
 * Guide, "Naming rules and data types").
 */
final class CanonicalNumber {
  private static final int MAX_DIGITS = 38;
  private static final int MAX_EXPONENT = 125;
  private static final int MIN_EXPONENT = -130;

  private CanonicalNumber() {}

  /** Returns the number in that form: the text itself where it has it. */
  static String of(String text) {
    return isPlainInteger(text) ? text : canonical(decimal(text), text);
  }

  /** Returns true for most numbers: integers of few digits that do not begin with a zero. */
  private static boolean isPlainInteger(String text) {
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

  private static BigDecimal decimal(String text) {
    if (text.isEmpty()) {
      throw Errors.validation("The parameter cannot be converted to a numeric value");
    }
    if (isAscii(text)) {
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException e) {
        throw notNumeric(text);
      }
    }
    throw notNumeric(text);
  }

  /** BigDecimal reads the digits of every script; AWS those of ASCII. */
  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static RuntimeException notNumeric(String text) {
    return Errors.validation("The parameter cannot be converted to a numeric value: " + text);
  }

  private static String canonical(BigDecimal number, String text) {
    if (number.signum() == 0) {
      return "0";
    }
    long exponent = (long) number.precision() - number.scale() - 1;
    if (exponent > MAX_EXPONENT) {
      throw Errors.validation(
          "Number overflow. Attempting to store a number with magnitude larger than supported"
              + " range");
    }
    if (exponent < MIN_EXPONENT) {
      throw Errors.validation(
          "Number underflow. Attempting to store a number with magnitude smaller than supported"
              + " range");
    }
    BigDecimal digits = number.stripTrailingZeros();
    if (digits.precision() > MAX_DIGITS) {
      throw Errors.validation("Attempting to store more than 38 significant digits in a Number");
    }
    String plain = digits.toPlainString();
    return plain.equals(text) ? text : plain;
  }
}
