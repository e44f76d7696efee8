package io.dynamobackup.engine.expression;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Two operands compared. */
record Comparison(Comparator comparator, Operand left, Operand right) implements Condition {

  @Override
  public Condition bind(Definitions definitions) {
    Comparison bound =
        new Comparison(comparator, left.define(definitions), right.define(definitions));
    List<Operand> operands = List.of(bound.left, bound.right);
    OperandRules rules = new OperandRules(definitions.kind());
    operands.forEach(rules::count);
    rules.distinct(comparator.symbol(), operands);
    operands.forEach(rules::arguments);
    if (comparator.isOrder()) {
      rules.ordered(comparator.symbol(), operands);
    }
    return bound;
  }

  @Override
  public boolean holds(Map<String, AttributeValue> item) {
    return comparator.test(left.of(item), right.of(item));
  }

  @Override
  public void paths(Consumer<Path> visitor) {
    left.paths(visitor);
    right.paths(visitor);
  }
}
