package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.value.AttributeNumber;
import io.dynamobackup.engine.value.Utf8Order;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How attribute values compare: numbers by value, sets by content, strings by their UTF-8 bytes,
 * binaries by unsigned bytes.
 */
final class Values {
  private Values() {}

  /** Returns the type as expressions name it, such as {@code SS} or {@code NULL}. */
  static String type(AttributeValue value) {
    AttributeValue.Type type = value.type();
    return type == AttributeValue.Type.NUL ? "NULL" : type.name();
  }

  /** Returns the value as error texts print it. */
  static String text(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> value.n();
      case B -> base64(value.b());
      case BOOL -> value.bool().toString();
      case NUL -> value.nul().toString();
      case SS -> value.ss().toString();
      case NS -> value.ns().toString();
      case BS -> value.bs().stream().map(Values::base64).toList().toString();
      case L -> value.l().stream().map(Values::text).toList().toString();
      case M -> value.m().keySet().toString();
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("no type: " + value);
    };
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
  }

  static boolean same(AttributeValue left, AttributeValue right) {
    if (left.type() != right.type()) {
      return false;
    }
    return switch (left.type()) {
      case N -> AttributeNumber.compare(left.n(), right.n()) == 0;
      case SS -> sameMembers(left.ss(), right.ss(), Function.identity());
      case NS -> sameMembers(left.ns(), right.ns(), Values::numeric);
      case BS -> sameMembers(left.bs(), right.bs(), Function.identity());
      case L -> sameLists(left.l(), right.l());
      case M -> sameMaps(left.m(), right.m());
      default -> left.equals(right);
    };
  }

  private static <T, K> boolean sameMembers(
      Collection<T> left, Collection<T> right, Function<T, K> key) {
    return keys(left, key).equals(keys(right, key));
  }

  private static <T, K> Set<K> keys(Collection<T> members, Function<T, K> key) {
    return members.stream().map(key).collect(Collectors.toCollection(HashSet::new));
  }

  private static Object numeric(String number) {
    return new BigDecimal(number).stripTrailingZeros();
  }

  private static boolean sameLists(List<AttributeValue> left, List<AttributeValue> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!same(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameMaps(
      Map<String, AttributeValue> left, Map<String, AttributeValue> right) {
    return left.size() == right.size()
        && left.entrySet().stream()
            .allMatch(entry -> Comparator.EQUAL.test(entry.getValue(), right.get(entry.getKey())));
  }

  /** Returns true if the two can be put in order: both S, both N or both B. */
  static boolean inOneOrder(AttributeValue left, AttributeValue right) {
    return left.type() == right.type()
        && switch (left.type()) {
          case S, N, B -> true;
          default -> false;
        };
  }

  /** Compares two values that are {@link #inOneOrder}. */
  static int compare(AttributeValue left, AttributeValue right) {
    return switch (left.type()) {
      case S -> Utf8Order.compare(left.s(), right.s());
      case N -> AttributeNumber.compare(left.n(), right.n());
      case B -> Arrays.compareUnsigned(left.b().asByteArrayUnsafe(), right.b().asByteArrayUnsafe());
      default -> throw new IllegalArgumentException("%s has no order".formatted(type(left)));
    };
  }

  static boolean beginsWith(AttributeValue value, AttributeValue prefix) {
    if (value.s() != null && prefix.s() != null) {
      return value.s().startsWith(prefix.s());
    }
    return value.b() != null
        && prefix.b() != null
        && startsAt(value.b().asByteArrayUnsafe(), prefix.b().asByteArrayUnsafe(), 0);
  }

  private static boolean startsAt(byte[] bytes, byte[] part, int from) {
    return part.length <= bytes.length - from
        && Arrays.equals(bytes, from, from + part.length, part, 0, part.length);
  }

  /** Returns true if the part is in the string, the binary, the set or the list. */
  static boolean contains(AttributeValue value, AttributeValue part) {
    return switch (value.type()) {
      case S -> part.s() != null && value.s().contains(part.s());
      case B -> part.b() != null && containsBytes(value.b(), part.b());
      case SS -> part.s() != null && value.ss().contains(part.s());
      case NS ->
          part.n() != null
              && value.ns().stream()
                  .anyMatch(member -> AttributeNumber.compare(member, part.n()) == 0);
      case BS -> part.b() != null && value.bs().contains(part.b());
      case L -> value.l().stream().anyMatch(member -> same(member, part));
      default -> false;
    };
  }

  private static boolean containsBytes(SdkBytes value, SdkBytes part) {
    byte[] bytes = value.asByteArrayUnsafe();
    byte[] searched = part.asByteArrayUnsafe();
    for (int from = 0; from <= bytes.length - searched.length; from++) {
      if (startsAt(bytes, searched, from)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the length of a string or binary, or the number of members; null if it has none. */
  static @Nullable AttributeValue size(AttributeValue value) {
    Integer size =
        switch (value.type()) {
          case S -> value.s().length();
          case B -> value.b().asByteArrayUnsafe().length;
          case SS -> value.ss().size();
          case NS -> value.ns().size();
          case BS -> value.bs().size();
          case L -> value.l().size();
          case M -> value.m().size();
          default -> null;
        };
    return size == null ? null : AttributeValue.fromN(size.toString());
  }
}
