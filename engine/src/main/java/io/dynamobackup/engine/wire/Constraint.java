package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.catalog.TableName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One thing the model demands of a value.
 *
 * @param text AWS's words for it
 * @param holds whether a value, which is never null, is as demanded
 */
record Constraint(String text, Predicate<Object> holds) {
  private static final String NAME_PATTERN = "[a-zA-Z0-9_.-]+";

  /** Demands at least so many characters, elements or entries. */
  static Constraint minLength(long min) {
    return new Constraint(
        "Member must have length greater than or equal to " + min, value -> length(value) >= min);
  }

  /** Demands at most so many characters, elements or entries. */
  static Constraint maxLength(long max) {
    return new Constraint(
        "Member must have length less than or equal to " + max, value -> length(value) <= max);
  }

  /** Demands a number that is no less. */
  static Constraint minValue(long min) {
    return new Constraint(
        "Member must have value greater than or equal to " + min,
        value -> ((Number) value).longValue() >= min);
  }

  /** Demands a number that is no greater. */
  static Constraint maxValue(long max) {
    return new Constraint(
        "Member must have value less than or equal to " + max,
        value -> ((Number) value).longValue() <= max);
  }

  /** Demands that the pattern matches the whole of a string. */
  static Constraint pattern(String pattern) {
    String text = "Member must satisfy regular expression pattern: " + pattern;
    if (pattern.equals(NAME_PATTERN)) {
      return new Constraint(text, value -> isName((String) value));
    }
    Pattern compiled = Pattern.compile(pattern);
    return new Constraint(text, value -> compiled.matcher((String) value).matches());
  }

  /** Demands one of an enum's values. */
  static Constraint oneOf(List<String> values) {
    Set<String> set = Set.copyOf(values);
    return new Constraint(
        "Member must satisfy enum value set: [" + String.join(", ", values) + "]", set::contains);
  }

  /** Returns the constraint for a member that holds a name or an ARN: ARNs are exempt. */
  Constraint exceptArns() {
    return new Constraint(text, value -> ((String) value).startsWith("arn:") || holds.test(value));
  }

  private static int length(Object value) {
    if (value instanceof String text) {
      return text.length();
    }
    return value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
  }

  /** The pattern of names, which every request is checked by, without a matcher. */
  private static boolean isName(String text) {
    return !text.isEmpty() && TableName.hasOnlyItsCharacters(text, 0, text.length());
  }
}
