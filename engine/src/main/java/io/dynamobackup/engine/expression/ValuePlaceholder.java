package io.dynamobackup.engine.expression;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A value the request gives elsewhere; starts with {@code :}. */
record ValuePlaceholder(String placeholder) implements Operand {

  @Override
  public Literal define(Definitions definitions) {
    return new Literal(definitions.value(placeholder));
  }

  @Override
  public @Nullable AttributeValue of(Map<String, AttributeValue> item) {
    throw new IllegalStateException("%s is not defined".formatted(placeholder));
  }

  @Override
  public void paths(Consumer<Path> visitor) {}

  @Override
  public @Nullable String staticType() {
    return null;
  }
}
