package io.dynamobackup.engine.expression;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Attribute values as plain Java objects: what the reference evaluations of the property tests work
 * on, so that {@code equals} of the JDK is the judge of equality.
 */
final class Plain {
  private Plain() {}

  /** The NULL value. */
  enum Null {
    NULL
  }

  /** A binary, as its bytes in a list. */
  record Binary(List<Byte> bytes) {}

  /** A set, with what it is a set of. */
  record Members(String type, Set<Object> members) {}

  static Map<String, Object> item(Map<String, AttributeValue> item) {
    Map<String, Object> plain = new HashMap<>();
    item.forEach((name, value) -> plain.put(name, of(value)));
    return plain;
  }

  static Object of(AttributeValue value) {
    if (value.s() != null) {
      return value.s();
    }
    if (value.n() != null) {
      return number(value.n());
    }
    if (value.b() != null) {
      return binary(value.b());
    }
    if (value.bool() != null) {
      return value.bool();
    }
    if (value.hasSs()) {
      return new Members("SS", new HashSet<>(value.ss()));
    }
    if (value.hasNs()) {
      return new Members("NS", new HashSet<>(value.ns().stream().map(Plain::number).toList()));
    }
    if (value.hasBs()) {
      return new Members("BS", new HashSet<>(value.bs().stream().map(Plain::binary).toList()));
    }
    if (value.hasL()) {
      return new ArrayList<>(value.l().stream().map(Plain::of).toList());
    }
    return value.hasM() ? item(value.m()) : Null.NULL;
  }

  static Object number(String number) {
    return new BigDecimal(number).stripTrailingZeros();
  }

  private static Binary binary(SdkBytes bytes) {
    List<Byte> list = new ArrayList<>();
    for (byte b : bytes.asByteArray()) {
      list.add(b);
    }
    return new Binary(list);
  }

  static String type(Object value) {
    if (value instanceof Members members) {
      return members.type();
    }
    if (value instanceof String) {
      return "S";
    }
    if (value instanceof BigDecimal) {
      return "N";
    }
    if (value instanceof Binary) {
      return "B";
    }
    if (value instanceof Boolean) {
      return "BOOL";
    }
    if (value instanceof List) {
      return "L";
    }
    return value instanceof Map ? "M" : "NULL";
  }

  /** Returns how two values are ordered, or null if they are not. */
  static @Nullable Integer order(@Nullable Object left, @Nullable Object right) {
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return a.compareTo(b);
    }
    if (left instanceof String a && right instanceof String b) {
      return Arrays.compareUnsigned(
          a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
    if (left instanceof Binary a && right instanceof Binary b) {
      return Arrays.compareUnsigned(array(a), array(b));
    }
    return null;
  }

  private static byte[] array(Binary binary) {
    byte[] array = new byte[binary.bytes().size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = binary.bytes().get(i);
    }
    return array;
  }

  static boolean beginsWith(@Nullable Object value, @Nullable Object prefix) {
    if (value instanceof String a && prefix instanceof String b) {
      return a.indexOf(b) == 0;
    }
    return value instanceof Binary a
        && prefix instanceof Binary b
        && a.bytes().size() >= b.bytes().size()
        && a.bytes().subList(0, b.bytes().size()).equals(b.bytes());
  }

  static boolean contains(@Nullable Object value, @Nullable Object part) {
    if (part == null) {
      return false;
    }
    if (value instanceof String text) {
      return part instanceof String searched && text.indexOf(searched) >= 0;
    }
    if (value instanceof Binary bytes) {
      return part instanceof Binary searched
          && Collections.indexOfSubList(bytes.bytes(), searched.bytes()) >= 0;
    }
    if (value instanceof Members set) {
      return set.members().contains(part);
    }
    return value instanceof List<?> list && list.contains(part);
  }

  static @Nullable Object size(@Nullable Object value) {
    if (value instanceof String text) {
      return BigDecimal.valueOf(text.length()).stripTrailingZeros();
    }
    if (value instanceof Binary binary) {
      return BigDecimal.valueOf(binary.bytes().size()).stripTrailingZeros();
    }
    if (value instanceof Members set) {
      return BigDecimal.valueOf(set.members().size()).stripTrailingZeros();
    }
    if (value instanceof List<?> list) {
      return BigDecimal.valueOf(list.size()).stripTrailingZeros();
    }
    return value instanceof Map<?, ?> map
        ? BigDecimal.valueOf(map.size()).stripTrailingZeros()
        : null;
  }
}
