package io.dynamobackup.engine.store;

import io.dynamobackup.engine.value.Utf8Order;
import java.math.BigDecimal;
import java.util.Arrays;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Key values as the store keeps and compares them: a String, a number, or a byte[].
 *
 * <p>A number is an Integer, else a Long, else a BigDecimal without trailing zeros: the smallest of
 * these that holds it, so 1, 1.0 and 1e0 are the same key.
 */
final class KeyValue {
  private static final int LONG_DIGITS = 18;

  private KeyValue() {}

  static Object of(AttributeValue value) {
    if (value.s() != null) {
      return value.s();
    }
    if (value.n() != null) {
      return number(value.n());
    }
    if (value.b() != null) {
      return value.b().asByteArrayUnsafe();
    }
    throw new IllegalArgumentException("a key value (%s) must be S, N or B".formatted(value));
  }

  /** Spreads keys over partitions; the same on every JVM, as a seed's outcome depends on it. */
  static int hash(Object value) {
    if (value instanceof String string) {
      return spread(string.hashCode());
    }
    if (value instanceof byte[] bytes) {
      return spread(Arrays.hashCode(bytes));
    }
    if (value instanceof BigDecimal number) {
      byte[] digits = number.unscaledValue().toByteArray();
      return spread(31 * Arrays.hashCode(digits) + number.scale());
    }
    return spread(Long.hashCode(((Number) value).longValue() * 0x9E3779B97F4A7C15L));
  }

  static int compare(Object a, Object b) {
    if (a instanceof String s && b instanceof String t) {
      return Utf8Order.compare(s, t);
    }
    if (a instanceof Number n && b instanceof Number m) {
      return compareNumbers(n, m);
    }
    if (a instanceof byte[] x && b instanceof byte[] y) {
      return Arrays.compareUnsigned(x, y);
    }
    throw new IllegalArgumentException(
        "keys of one store are of one type: %s, %s".formatted(text(a), text(b)));
  }

  static String text(Object value) {
    return value instanceof byte[] bytes ? Arrays.toString(bytes) : value.toString();
  }

  private static Object number(String text) {
    if (isShortInteger(text)) {
      return whole(Long.parseLong(text));
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    boolean isWhole = number.scale() <= 0 && number.precision() - number.scale() <= LONG_DIGITS;
    return isWhole ? whole(number.longValueExact()) : number;
  }

  private static boolean isShortInteger(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    for (int i = first; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > first && text.length() <= LONG_DIGITS;
  }

  private static Object whole(long number) {
    if (number == (int) number) {
      return (int) number;
    }
    return number;
  }

  /** Murmur3's finalizer: every bit of the result depends on every bit of the argument. */
  private static int spread(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  private static int compareNumbers(Number n, Number m) {
    if (n instanceof BigDecimal || m instanceof BigDecimal) {
      return decimal(n).compareTo(decimal(m));
    }
    return Long.compare(n.longValue(), m.longValue());
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
  }
}
