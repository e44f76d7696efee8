package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.value.AttributeNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an action does to the value at its place. */
@FunctionalInterface
interface Change {

  /** Returns the new value, or null if there shall be none. */
  @Nullable AttributeValue applyTo(@Nullable AttributeValue old);

  static Change set(AttributeValue value) {
    return old -> value;
  }

  static Change remove() {
    return old -> null;
  }

  /** Adds to a number, which is 0 before it exists, to a set, or to the end of a list. */
  static Change add(AttributeValue value, UpdateLanguage language) {
    return old -> {
      if (old == null) {
        return value;
      }
      requireSameType(old, value, language);
      return switch (value.type()) {
        case N -> AttributeValue.fromN(AttributeNumber.add(old.n(), value.n()));
        case SS -> AttributeValue.fromSs(union(old.ss(), value.ss(), Function.identity()));
        case NS -> AttributeValue.fromNs(union(old.ns(), value.ns(), AttributeNumber::of));
        case L ->
            AttributeValue.fromL(Stream.concat(old.l().stream(), value.l().stream()).toList());
        default -> AttributeValue.fromBs(union(old.bs(), value.bs(), Function.identity()));
      };
    };
  }

  /** Takes members out of a set; a set without members ceases to exist. */
  static Change delete(AttributeValue value, UpdateLanguage language) {
    return old -> {
      if (old == null) {
        return null;
      }
      requireSameType(old, value, language);
      return switch (value.type()) {
        case SS -> strings(without(old.ss(), value.ss(), Function.identity()));
        case NS -> numbers(without(old.ns(), value.ns(), AttributeNumber::of));
        default -> binaries(without(old.bs(), value.bs(), Function.identity()));
      };
    };
  }

  private static void requireSameType(
      AttributeValue old, AttributeValue value, UpdateLanguage language) {
    if (old.type() != value.type()) {
      throw language.mismatch();
    }
  }

  private static <T> List<T> union(List<T> set, List<T> added, Function<T, T> key) {
    List<T> union = new ArrayList<>(set);
    union.addAll(without(added, set, key));
    return union;
  }

  private static <T> List<T> without(List<T> set, List<T> removed, Function<T, T> key) {
    Set<T> keys = new HashSet<>(removed.stream().map(key).toList());
    return set.stream().filter(member -> !keys.contains(key.apply(member))).toList();
  }

  private static @Nullable AttributeValue strings(List<String> members) {
    return members.isEmpty() ? null : AttributeValue.fromSs(members);
  }

  private static @Nullable AttributeValue numbers(List<String> members) {
    return members.isEmpty() ? null : AttributeValue.fromNs(members);
  }

  private static @Nullable AttributeValue binaries(List<SdkBytes> members) {
    return members.isEmpty() ? null : AttributeValue.fromBs(members);
  }
}
