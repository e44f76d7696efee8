package io.dynamobackup.engine.expression;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A call of a function: an operand, or a condition of its own. */
record FunctionCall(FunctionName function, List<Operand> arguments) implements Operand, Condition {

  FunctionCall {
    arguments = List.copyOf(arguments);
  }

  /** Returns a call of a function that is known to exist. */
  static FunctionCall of(String function, List<BuiltOperand> arguments) {
    return new FunctionCall(
        FunctionName.valueOf(function.toUpperCase(Locale.ROOT)),
        arguments.stream().map(BuiltOperand::operand).toList());
  }

  @Override
  public FunctionCall define(Definitions definitions) {
    return new FunctionCall(
        function, arguments.stream().map(argument -> argument.define(definitions)).toList());
  }

  @Override
  public FunctionCall bind(Definitions definitions) {
    FunctionCall bound = define(definitions);
    OperandRules rules = new OperandRules(definitions.kind());
    rules.count(bound);
    if (function.operands() == 2) {
      rules.distinct(function.text(), bound.arguments);
    }
    rules.arguments(bound);
    return bound;
  }

  @Override
  public boolean holds(Map<String, AttributeValue> item) {
    AttributeValue first = arguments.get(0).of(item);
    return switch (function) {
      case ATTRIBUTE_EXISTS -> first != null;
      case ATTRIBUTE_NOT_EXISTS -> first == null;
      case ATTRIBUTE_TYPE, BEGINS_WITH, CONTAINS ->
          first != null && test(first, arguments.get(1).of(item));
      case SIZE, IF_NOT_EXISTS, LIST_APPEND -> throw notHere();
    };
  }

  private boolean test(AttributeValue first, @Nullable AttributeValue second) {
    if (second == null) {
      return false;
    }
    return switch (function) {
      case ATTRIBUTE_TYPE -> Values.type(first).equals(second.s());
      case BEGINS_WITH -> Values.beginsWith(first, second);
      default -> Values.contains(first, second);
    };
  }

  @Override
  public @Nullable AttributeValue of(Map<String, AttributeValue> item) {
    AttributeValue first = arguments.get(0).of(item);
    return switch (function) {
      case SIZE -> first == null ? null : Values.size(first);
      case IF_NOT_EXISTS -> first == null ? arguments.get(1).of(item) : first;
      case LIST_APPEND -> append(first, arguments.get(1).of(item));
      case ATTRIBUTE_EXISTS, ATTRIBUTE_NOT_EXISTS, ATTRIBUTE_TYPE, BEGINS_WITH, CONTAINS ->
          throw notHere();
    };
  }

  private static @Nullable AttributeValue append(
      @Nullable AttributeValue first, @Nullable AttributeValue second) {
    if (first == null || second == null) {
      return null;
    }
    if (!first.hasL() || !second.hasL()) {
      throw Arithmetic.incorrectType();
    }
    return AttributeValue.fromL(Stream.concat(first.l().stream(), second.l().stream()).toList());
  }

  private IllegalStateException notHere() {
    return new IllegalStateException("%s does not stand here".formatted(function.text()));
  }

  @Override
  public void paths(Consumer<Path> visitor) {
    arguments.forEach(argument -> argument.paths(visitor));
  }

  @Override
  public @Nullable String staticType() {
    return switch (function) {
      case SIZE -> "N";
      case LIST_APPEND -> "L";
      default -> null;
    };
  }
}
