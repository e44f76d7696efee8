package io.dynamobackup.engine.expression;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * What one of the parameters that came before expressions asks of one attribute.
 *
 * @param values canonical
 */
record LegacyCondition(String attribute, LegacyOperator operator, List<AttributeValue> values) {

  /** Checks the values, their number and their types, in AWS's order. */
  static LegacyCondition checked(
      String attribute, LegacyOperator operator, List<AttributeValue> values) {
    List<AttributeValue> canonical = values.stream().map(ValueRules::canonical).toList();
    LegacyCondition condition = new LegacyCondition(attribute, operator, canonical);
    condition.requireArguments();
    return condition;
  }

  private void requireArguments() {
    if (!operator.takes(values.size())) {
      throw invalid("Invalid number of argument(s) for the " + operator + " ComparisonOperator");
    }
    for (AttributeValue value : values) {
      if (value.type() != values.get(0).type()) {
        throw invalid("AttributeValues inside AttributeValueList must be of same type");
      }
    }
    for (AttributeValue value : values) {
      if (!operator.takes(Values.type(value))) {
        throw invalid(
            "ComparisonOperator %s is not valid for %s AttributeValue type"
                .formatted(operator, Values.type(value)));
      }
    }
    if (operator == LegacyOperator.BETWEEN && Values.compare(values.get(0), values.get(1)) > 0) {
      throw InvalidExpression.because(
          "The BETWEEN condition was provided a range where the lower bound is greater than the"
              + " upper bound");
    }
  }

  static DynamoDbException invalid(String rule) {
    return InvalidExpression.because("One or more parameter values were invalid: " + rule);
  }

  /** Returns the same in the language of expressions. */
  Condition asCondition() {
    return operator.on(Path.of(attribute), values);
  }

  /** Returns the same as what a key condition says of an attribute. */
  KeyTerm asKeyTerm() {
    return new KeyTerm(attribute, operator.ofKeys(), values);
  }
}
