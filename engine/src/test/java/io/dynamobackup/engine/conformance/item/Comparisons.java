package io.dynamobackup.engine.conformance.item;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Condition;

/** Conditions as they were before expressions. */
final class Comparisons {
  private Comparisons() {}

  static Condition condition(String operator, AttributeValue... values) {
    return Condition.builder().comparisonOperator(operator).attributeValueList(values).build();
  }
}
