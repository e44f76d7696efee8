package io.dynamobackup.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Reads a condition, already bound, as one on keys: simple conditions, joined by {@code AND}. */
final class KeyTermReader {
  private final List<KeyTerm> terms = new ArrayList<>();

  static List<KeyTerm> read(Condition condition) {
    KeyTermReader reader = new KeyTermReader();
    reader.add(condition);
    return List.copyOf(reader.terms);
  }

  private void add(Condition condition) {
    if (condition instanceof And and) {
      add(and.left());
      add(and.right());
    } else if (condition instanceof Comparison comparison) {
      add(comparison);
    } else if (condition instanceof Between between) {
      add(Between.OPERATOR, List.of(between.operand(), between.low(), between.high()));
    } else if (condition instanceof FunctionCall call
        && call.function() == FunctionName.BEGINS_WITH) {
      add(call.function().text(), call.arguments());
    } else {
      throw invalidOperator(operator(condition));
    }
  }

  private void add(Comparison comparison) {
    Comparator comparator = comparison.comparator();
    if (comparator == Comparator.NOT_EQUAL) {
      throw invalidOperator(comparator.symbol());
    }
    List<Operand> operands = List.of(comparison.left(), comparison.right());
    String attribute = attribute(operands);
    boolean mirrored = !(comparison.left() instanceof Path);
    add(attribute, (mirrored ? comparator.mirrored() : comparator).symbol(), operands);
  }

  private void add(String operator, List<Operand> operands) {
    if (!(operands.get(0) instanceof Path)) {
      throw InvalidExpression.because(
          "Invalid condition in KeyConditionExpression: %s operator must have the key attribute as"
                  .formatted(operator)
              + " its first operand");
    }
    add(attribute(operands), operator, operands);
  }

  private void add(String attribute, String operator, List<Operand> operands) {
    if (terms.stream().anyMatch(term -> term.attribute().equals(attribute))) {
      throw InvalidExpression.in(
          ExpressionKind.KEY_CONDITION,
          "KeyConditionExpressions must only contain one condition per key");
    }
    List<AttributeValue> values =
        operands.stream()
            .flatMap(
                operand ->
                    operand instanceof Literal literal
                        ? Stream.of(literal.value())
                        : Stream.empty())
            .toList();
    terms.add(new KeyTerm(attribute, operator, values));
  }

  /** Returns the one attribute among the operands, the others being values. */
  private static String attribute(List<Operand> operands) {
    @Nullable String attribute = null;
    for (Operand operand : operands) {
      if (operand instanceof Path path) {
        if (attribute != null) {
          throw invalidCondition("Multiple attribute names used in one condition");
        }
        if (path.isNested()) {
          throw InvalidExpression.because(
              "KeyConditionExpressions cannot have conditions on nested attributes");
        }
        attribute = path.attribute();
      } else if (operand instanceof FunctionCall) {
        throw InvalidExpression.because("KeyConditionExpressions cannot contain nested operations");
      }
    }
    if (attribute == null) {
      throw invalidCondition("No key attribute specified");
    }
    return attribute;
  }

  private static String operator(Condition condition) {
    if (condition instanceof FunctionCall call) {
      return call.function().text();
    }
    if (condition instanceof In) {
      return In.OPERATOR;
    }
    return condition instanceof Or ? "OR" : "NOT";
  }

  private static DynamoDbException invalidOperator(String operator) {
    return InvalidExpression.because(
        "Invalid operator used in KeyConditionExpression: " + operator);
  }

  private static DynamoDbException invalidCondition(String rule) {
    return InvalidExpression.because("Invalid condition in KeyConditionExpression: " + rule);
  }
}
