package io.dynamobackup.engine.expression;

import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Is met when both parts are met. */
record And(Condition left, Condition right) implements Condition {

  @Override
  public Condition bind(Definitions definitions) {
    return new And(left.bind(definitions), right.bind(definitions));
  }

  @Override
  public boolean holds(Map<String, AttributeValue> item) {
    return left.holds(item) && right.holds(item);
  }

  @Override
  public void paths(Consumer<Path> visitor) {
    left.paths(visitor);
    right.paths(visitor);
  }
}
