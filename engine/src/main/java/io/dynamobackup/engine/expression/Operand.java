package io.dynamobackup.engine.expression;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Something in an expression that has a value. */
sealed interface Operand permits Path, ValuePlaceholder, Literal, FunctionCall, Arithmetic {

  /** Returns the operand with its placeholders replaced. */
  Operand define(Definitions definitions);

  /** Returns the value for an item, or null if the item has none. */
  @Nullable AttributeValue of(Map<String, AttributeValue> item);

  /** Visits the document paths in it. */
  void paths(Consumer<Path> visitor);

  /** Returns the type known before an item is seen, such as {@code SS}, or null. */
  @Nullable String staticType();
}
