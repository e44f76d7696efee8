package io.dynamobackup.engine.expression;

import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A condition that is built by hand, for a language that is not that of expressions. */
@API(status = Status.INTERNAL)
public final class BuiltCondition {
  private final Condition condition;

  private BuiltCondition(Condition condition) {
    this.condition = condition;
  }

  /** Compares two operands. */
  public static BuiltCondition compare(String comparator, BuiltOperand left, BuiltOperand right) {
    return new BuiltCondition(
        new Comparison(Comparator.of(comparator), left.operand(), right.operand()));
  }

  /** Is met by an operand between two others, both included. */
  public static BuiltCondition between(BuiltOperand operand, BuiltOperand low, BuiltOperand high) {
    return new BuiltCondition(new Between(operand.operand(), low.operand(), high.operand()));
  }

  /** Is met by an operand that is equal to one of some. */
  public static BuiltCondition in(BuiltOperand operand, List<BuiltOperand> candidates) {
    return new BuiltCondition(
        new In(operand.operand(), candidates.stream().map(BuiltOperand::operand).toList()));
  }

  /** Calls a function that is known to be a condition. */
  public static BuiltCondition call(String function, List<BuiltOperand> arguments) {
    return new BuiltCondition(FunctionCall.of(function, arguments));
  }

  /** Is met when all are; there is at least one. */
  public static BuiltCondition all(List<BuiltCondition> parts) {
    return joined(parts, And::new);
  }

  /** Is met when one of some is. */
  public static BuiltCondition any(List<BuiltCondition> parts) {
    return joined(parts, Or::new);
  }

  /** Halves them again and again, so that many parts do not nest deep. */
  private static BuiltCondition joined(
      List<BuiltCondition> parts, BinaryOperator<Condition> operator) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int half = parts.size() / 2;
    return new BuiltCondition(
        operator.apply(
            joined(parts.subList(0, half), operator).condition,
            joined(parts.subList(half, parts.size()), operator).condition));
  }

  /** Is met when this is not. */
  public BuiltCondition negated() {
    return new BuiltCondition(new Not(condition));
  }

  /** Returns the attributes it names. */
  public Set<String> attributes() {
    AttributeUse use = new AttributeUse();
    condition.paths(use::add);
    return use.attributes();
  }

  /**
   * Returns the condition, ready for use.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text if an
   *     operand does not fit its operator
   */
  public ConditionExpression toExpression() {
    return ConditionExpression.bind(condition, Definitions.none());
  }
}
