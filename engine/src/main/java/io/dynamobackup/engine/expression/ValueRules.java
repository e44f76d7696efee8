package io.dynamobackup.engine.expression;

import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What AWS asks of a value a request brings. */
final class ValueRules {
  /** The value itself is the first level; AWS keeps no more than 32. */
  private static final int MAX_LEVELS = 32;

  private ValueRules() {}

  /**
   * Returns the value with its numbers as AWS writes them.
   *
   * @throws DynamoDbException if AWS would refuse it
   */
  static AttributeValue checked(@Nullable AttributeValue value) {
    long types = value == null ? 0 : types(value);
    if (value == null || types == 0) {
      throw InvalidExpression.because(
          "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    }
    AttributeValue checked = members(scalars(value));
    if (types > 1) {
      throw InvalidExpression.because(
          "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
              + " supported datatypes");
    }
    return checked;
  }

  /**
   * Returns the value with its numbers as AWS writes them.
   *
   * @throws DynamoDbException if AWS would refuse it, or maps and lists in it go deeper than AWS
   *     keeps
   */
  static AttributeValue canonical(@Nullable AttributeValue value) {
    requireDepth(value);
    return checked(value);
  }

  /** Checks that maps and lists in it go no deeper than AWS keeps. */
  static void requireDepth(@Nullable AttributeValue value) {
    if (isTooDeep(value, 1)) {
      throw InvalidExpression.because(
          "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
              + " beyond supported limit");
    }
  }

  private static boolean isTooDeep(@Nullable AttributeValue value, int level) {
    return value != null
        && (level > MAX_LEVELS
            || value.l().stream().anyMatch(member -> isTooDeep(member, level + 1))
            || value.m().values().stream().anyMatch(member -> isTooDeep(member, level + 1)));
  }

  private static long types(AttributeValue value) {
    return Stream.of(
            value.s() != null,
            value.n() != null,
            value.b() != null,
            value.hasSs(),
            value.hasNs(),
            value.hasBs(),
            value.hasM(),
            value.hasL(),
            value.bool() != null,
            value.nul() != null)
        .filter(present -> present)
        .count();
  }

  private static AttributeValue scalars(AttributeValue value) {
    if (value.nul() != null && !value.nul()) {
      throw invalid("Null attribute value types must have the value of true");
    }
    if (value.hasSs()) {
      requireMembers(value.ss(), "An string set  may not be empty");
      requireNoDuplicates(value.ss(), value.ss() + " contains duplicates.");
    }
    if (value.hasBs()) {
      requireMembers(value.bs(), "Binary sets should not be empty");
      requireNoDuplicates(value.bs(), base64(value.bs()) + "of type BS contains duplicates.");
    }
    if (value.n() != null) {
      return AttributeValue.fromN(Numbers.canonical(value.n()));
    }
    return value.hasNs() ? AttributeValue.fromNs(numberSet(value.ns())) : value;
  }

  private static List<String> numberSet(List<String> members) {
    requireMembers(members, "An number set  may not be empty");
    List<String> numbers = members.stream().map(Numbers::canonical).toList();
    if (new HashSet<>(numbers).size() < numbers.size()) {
      throw InvalidExpression.because("Input collection contains duplicates");
    }
    return numbers;
  }

  private static AttributeValue members(AttributeValue value) {
    if (value.hasL()) {
      return AttributeValue.fromL(value.l().stream().map(ValueRules::checked).toList());
    }
    if (value.hasM()) {
      Map<String, AttributeValue> members = new LinkedHashMap<>();
      value.m().forEach((name, member) -> members.put(name, checked(member)));
      return AttributeValue.fromM(members);
    }
    return value;
  }

  private static void requireMembers(Collection<?> members, String rule) {
    if (members.isEmpty()) {
      throw invalid(rule);
    }
  }

  private static void requireNoDuplicates(Collection<?> members, String rule) {
    if (new HashSet<>(members).size() < members.size()) {
      throw invalid("Input collection " + rule);
    }
  }

  private static String base64(List<SdkBytes> members) {
    return members.stream()
        .map(member -> Base64.getEncoder().encodeToString(member.asByteArrayUnsafe()))
        .toList()
        .toString();
  }

  private static DynamoDbException invalid(String rule) {
    return InvalidExpression.because("One or more parameter values were invalid: " + rule);
  }
}
