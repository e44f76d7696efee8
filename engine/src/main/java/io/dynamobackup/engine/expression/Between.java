package io.dynamobackup.engine.expression;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An operand between two others, both included. */
record Between(Operand operand, Operand low, Operand high) implements Condition {
  static final String OPERATOR = "BETWEEN";

  @Override
  public Condition bind(Definitions definitions) {
    Between bound =
        new Between(operand.define(definitions), low.define(definitions), high.define(definitions));
    List<Operand> operands = List.of(bound.operand, bound.low, bound.high);
    OperandRules rules = new OperandRules(definitions.kind());
    operands.forEach(rules::count);
    rules.distinct(OPERATOR, operands);
    operands.forEach(rules::arguments);
    rules.ordered(OPERATOR, operands);
    if (bound.low instanceof Literal from && bound.high instanceof Literal to) {
      rules.bounds(from, to);
    }
    return bound;
  }

  @Override
  public boolean holds(Map<String, AttributeValue> item) {
    AttributeValue value = operand.of(item);
    return Comparator.GREATER_OR_EQUAL.test(value, low.of(item))
        && Comparator.LESS_OR_EQUAL.test(value, high.of(item));
  }

  @Override
  public void paths(Consumer<Path> visitor) {
    operand.paths(visitor);
    low.paths(visitor);
    high.paths(visitor);
  }
}
