package io.dynamobackup.engine.conformance.model;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A few values of each type that keys have, chosen for being easily put in a wrong order. */
final class Pool {
  private static final List<AttributeValue> STRINGS =
      Stream.of("a", "a\u0000", "ab", "b", "ä", "\uFFFD", "\uD83D\uDE00")
          .map(AttributeValue::fromS)
          .toList();
  private static final List<AttributeValue> NUMBERS =
      Stream.of(
              "-10000000000", "-9", "-0.5", "0", "0.00001", "0.5", "9", "10", "1" + "0".repeat(30))
          .map(AttributeValue::fromN)
          .toList();
  private static final List<AttributeValue> BINARIES =
      List.of(bytes(0), bytes(0, 0), bytes(1), bytes(1, 255), bytes(127), bytes(128), bytes(255));

  private Pool() {}

  private static AttributeValue bytes(int... unsigned) {
    byte[] bytes = new byte[unsigned.length];
    for (int i = 0; i < unsigned.length; i++) {
      bytes[i] = (byte) unsigned[i];
    }
    return fromB(SdkBytes.fromByteArray(bytes));
  }

  /** Returns one of the values of a type: any number stands for one. */
  static AttributeValue pick(ScalarAttributeType type, int any) {
    List<AttributeValue> values =
        switch (type) {
          case S -> STRINGS;
          case N -> NUMBERS;
          case B -> BINARIES;
          case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException(type.toString());
        };
    return values.get(Math.floorMod(any, values.size()));
  }

  /** Compares two values of one type as DynamoDB puts them in order. */
  static int compare(AttributeValue left, AttributeValue right) {
    if (left.n() != null) {
      return new BigDecimal(left.n()).compareTo(new BigDecimal(right.n()));
    }
    return Arrays.compareUnsigned(bytes(left), bytes(right));
  }

  static boolean beginsWith(AttributeValue value, AttributeValue prefix) {
    byte[] whole = bytes(value);
    byte[] start = bytes(prefix);
    return whole.length >= start.length
        && Arrays.equals(whole, 0, start.length, start, 0, start.length);
  }

  private static byte[] bytes(AttributeValue value) {
    return value.s() != null ? value.s().getBytes(StandardCharsets.UTF_8) : value.b().asByteArray();
  }
}
