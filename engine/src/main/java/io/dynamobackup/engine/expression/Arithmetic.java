package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.value.AttributeNumber;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * A sum or a difference, in {@code SET}.
 *
 * @param operator {@code +} or {@code -}
 */
record Arithmetic(String operator, Operand left, Operand right) implements Operand {

  @Override
  public Arithmetic define(Definitions definitions) {
    return new Arithmetic(operator, left.define(definitions), right.define(definitions));
  }

  @Override
  public @Nullable AttributeValue of(Map<String, AttributeValue> item) {
    AttributeValue first = left.of(item);
    AttributeValue second = right.of(item);
    if (first == null || second == null) {
      return null;
    }
    if (first.n() == null || second.n() == null) {
      throw incorrectType();
    }
    String result =
        operator.equals("+")
            ? AttributeNumber.add(first.n(), second.n())
            : AttributeNumber.subtract(first.n(), second.n());
    return AttributeValue.fromN(result);
  }

  /** Returns the error about a value of the item that does not fit its operator. */
  static DynamoDbException incorrectType() {
    return UpdateLanguage.UPDATE_EXPRESSION.mismatch();
  }

  @Override
  public void paths(Consumer<Path> visitor) {
    left.paths(visitor);
    right.paths(visitor);
  }

  @Override
  public String staticType() {
    return "N";
  }
}
