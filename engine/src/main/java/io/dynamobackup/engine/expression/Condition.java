package io.dynamobackup.engine.expression;

import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Something an item meets or does not meet. */
sealed interface Condition permits And, Or, Not, Comparison, Between, In, FunctionCall {

  /**
   * Returns the condition with its placeholders replaced, its operands checked.
   *
   * <p>AWS goes through the simple conditions in the order they are written and reports the first
   * problem: an undefined placeholder, then a wrong number of operands, then their types.
   */
  Condition bind(Definitions definitions);

  boolean holds(Map<String, AttributeValue> item);

  /** Visits the document paths in it. */
  void paths(Consumer<Path> visitor);
}
