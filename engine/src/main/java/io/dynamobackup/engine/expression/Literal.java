package io.dynamobackup.engine.expression;

import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A value of {@code ExpressionAttributeValues}. */
record Literal(AttributeValue value) implements Operand {

  @Override
  public Literal define(Definitions definitions) {
    return this;
  }

  @Override
  public AttributeValue of(Map<String, AttributeValue> item) {
    return value;
  }

  @Override
  public void paths(Consumer<Path> visitor) {}

  @Override
  public String staticType() {
    return Values.type(value);
  }

  /** Returns the value as error texts give it, such as {@code AttributeValue: {N:1}}. */
  @Override
  public String toString() {
    return "AttributeValue: {%s:%s}".formatted(Values.type(value), Values.text(value));
  }
}
