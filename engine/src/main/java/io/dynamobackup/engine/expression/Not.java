package io.dynamobackup.engine.expression;

import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Is met when its part is not. */
record Not(Condition negated) implements Condition {

  @Override
  public Condition bind(Definitions definitions) {
    return new Not(negated.bind(definitions));
  }

  @Override
  public boolean holds(Map<String, AttributeValue> item) {
    return !negated.holds(item);
  }

  @Override
  public void paths(Consumer<Path> visitor) {
    negated.paths(visitor);
  }
}
