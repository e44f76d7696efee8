package io.dynamobackup.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalOperator;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/** What {@code Expected}, a filter or {@code KeyConditions} asks, attribute by attribute. */
final class LegacyConditions {
  private LegacyConditions() {}

  /** Reads {@code QueryFilter}, {@code ScanFilter} or {@code KeyConditions}. */
  static List<LegacyCondition> of(
      Map<String, software.amazon.awssdk.services.dynamodb.model.Condition> conditions) {
    List<LegacyCondition> read = new ArrayList<>();
    conditions.forEach(
        (attribute, condition) ->
            read.add(
                LegacyCondition.checked(
                    attribute,
                    LegacyOperator.of(condition.comparisonOperator()),
                    condition.attributeValueList())));
    return read;
  }

  /** Reads {@code Expected}. */
  static List<LegacyCondition> ofExpected(Map<String, ExpectedAttributeValue> expected) {
    List<LegacyCondition> read = new ArrayList<>();
    expected.forEach((attribute, value) -> read.add(expected(attribute, value)));
    return read;
  }

  private static LegacyCondition expected(String attribute, ExpectedAttributeValue expected) {
    requireOneForm(attribute, expected);
    if (expected.comparisonOperator() == null) {
      return expected.value() == null
          ? LegacyCondition.checked(attribute, LegacyOperator.NULL, List.of())
          : LegacyCondition.checked(attribute, LegacyOperator.EQ, List.of(expected.value()));
    }
    List<AttributeValue> values =
        expected.value() == null ? expected.attributeValueList() : List.of(expected.value());
    return LegacyCondition.checked(
        attribute, LegacyOperator.of(expected.comparisonOperator()), values);
  }

  /** An attribute is compared by an operator, or its value or its absence is expected. */
  private static void requireOneForm(String attribute, ExpectedAttributeValue expected) {
    boolean list = expected.hasAttributeValueList();
    boolean value = expected.value() != null;
    if (list && value) {
      throw unusable("Value and AttributeValueList cannot be used together", attribute);
    }
    if (expected.comparisonOperator() == null) {
      requireValueOrAbsence(attribute, expected);
      return;
    }
    if (expected.exists() != null) {
      throw unusable("Exists and ComparisonOperator cannot be used together", attribute);
    }
    if (!list && !value && !LegacyOperator.of(expected.comparisonOperator()).takes(0)) {
      throw unusable(
          "Value or AttributeValueList must be used with ComparisonOperator: "
              + expected.comparisonOperator(),
          attribute);
    }
  }

  private static void requireValueOrAbsence(String attribute, ExpectedAttributeValue expected) {
    if (expected.hasAttributeValueList()) {
      throw unusable("AttributeValueList can only be used with a ComparisonOperator", attribute);
    }
    boolean absent = Boolean.FALSE.equals(expected.exists());
    if (!absent && expected.value() == null) {
      throw unusable("Value must be provided when Exists is " + expected.exists(), attribute);
    }
    if (absent && expected.value() != null) {
      throw unusable("Value cannot be used when Exists is false", attribute);
    }
  }

  private static RuntimeException unusable(String rule, String attribute) {
    return LegacyCondition.invalid(rule + " for Attribute: " + attribute);
  }

  /** Returns all of them in the language of expressions; null if there are none. */
  static @Nullable Condition joined(
      List<LegacyCondition> conditions, @Nullable ConditionalOperator operator) {
    if (conditions.isEmpty()) {
      return null;
    }
    return joined(
        conditions.stream().map(LegacyCondition::asCondition).toList(),
        operator == ConditionalOperator.OR ? Or::new : And::new);
  }

  /** The tree is balanced, so that no number of conditions makes it too deep. */
  private static Condition joined(List<Condition> conditions, BinaryOperator<Condition> operator) {
    int half = conditions.size() / 2;
    return half == 0
        ? conditions.get(0)
        : operator.apply(
            joined(conditions.subList(0, half), operator),
            joined(conditions.subList(half, conditions.size()), operator));
  }
}
