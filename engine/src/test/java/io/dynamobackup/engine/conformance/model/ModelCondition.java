package io.dynamobackup.engine.conformance.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/** A condition on one attribute, as an expression and as it was said before there were any. */
record ModelCondition(Kind kind, String attribute, AttributeValue value) {

  enum Kind {
    ABSENT("attribute_not_exists(#c)", ComparisonOperator.NULL),
    PRESENT("attribute_exists(#c)", ComparisonOperator.NOT_NULL),
    EQUAL("#c = :c", ComparisonOperator.EQ),
    UNEQUAL("#c <> :c", ComparisonOperator.NE),
    LESS("#c < :c", ComparisonOperator.LT),
    AT_LEAST("#c >= :c", ComparisonOperator.GE);

    final String text;
    final ComparisonOperator operator;

    Kind(String text, ComparisonOperator operator) {
      this.text = text;
      this.operator = operator;
    }

    boolean hasValue() {
      return this != ABSENT && this != PRESENT;
    }
  }

  boolean holds(@Nullable Map<String, AttributeValue> item) {
    AttributeValue found = item == null ? null : item.get(attribute);
    if (found == null) {
      return kind == Kind.ABSENT || kind == Kind.UNEQUAL;
    }
    return switch (kind) {
      case ABSENT -> false;
      case PRESENT -> true;
      case EQUAL -> found.equals(value);
      case UNEQUAL -> !found.equals(value);
      case LESS -> found.type() == value.type() && Pool.compare(found, value) < 0;
      case AT_LEAST -> found.type() == value.type() && Pool.compare(found, value) >= 0;
    };
  }

  Map<String, String> names() {
    return Map.of("#c", attribute);
  }

  Map<String, AttributeValue> values() {
    return kind.hasValue() ? Map.of(":c", value) : Map.of();
  }

  Map<String, ExpectedAttributeValue> expected() {
    ExpectedAttributeValue.Builder expected =
        ExpectedAttributeValue.builder().comparisonOperator(kind.operator);
    if (kind.hasValue()) {
      expected.attributeValueList(value);
    }
    return Map.of(attribute, expected.build());
  }

  Map<String, Condition> filter() {
    Condition.Builder filter = Condition.builder().comparisonOperator(kind.operator);
    if (kind.hasValue()) {
      filter.attributeValueList(value);
    }
    return Map.of(attribute, filter.build());
  }
}
