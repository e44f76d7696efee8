package io.dynamobackup.engine.store;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Key values as the store compares them: a String, a BigDecimal, or a {@link Binary}. */
final class KeyValue {
  private KeyValue() {}

  static Object of(AttributeValue value) {
    if (value.s() != null) {
      return value.s();
    }
    if (value.n() != null) {
      return new BigDecimal(value.n()).stripTrailingZeros();
    }
    if (value.b() != null) {
      return new Binary(value.b().asByteArrayUnsafe());
    }
    throw new IllegalArgumentException("a key value (%s) must be S, N or B".formatted(value));
  }

  /** Spreads keys over partitions; the same on every JVM, as a seed's outcome depends on it. */
  static int hash(Object value) {
    int h = value.hashCode() * 0x9E3779B1;
    h ^= h >>> 15;
    h *= 0x85EBCA77;
    return h ^ (h >>> 13);
  }

  static int compareNullable(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, b);
  }

  static int compare(Object a, Object b) {
    if (a instanceof String s && b instanceof String t) {
      return compareUtf8(s, t);
    }
    if (a instanceof BigDecimal n && b instanceof BigDecimal m) {
      return n.compareTo(m);
    }
    if (a instanceof Binary x && b instanceof Binary y) {
      return Arrays.compareUnsigned(x.bytes, y.bytes);
    }
    throw new IllegalArgumentException("keys of one store are of one type: " + a + ", " + b);
  }

  /** Compares as UTF-8 does: surrogates, which stand for code points past U+FFFF, come last. */
  private static int compareUtf8(String s, String t) {
    int length = Math.min(s.length(), t.length());
    for (int i = 0; i < length; i++) {
      char a = s.charAt(i);
      char b = t.charAt(i);
      if (a != b) {
        boolean high = Character.isSurrogate(a);
        return high == Character.isSurrogate(b) ? a - b : high ? 1 : -1;
      }
    }
    return s.length() - t.length();
  }

  private static final class Binary {
    private final byte[] bytes;

    Binary(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Binary binary && Arrays.equals(bytes, binary.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return Arrays.toString(bytes);
    }
  }
}
