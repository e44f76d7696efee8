package io.dynamobackup.engine.expression;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An operand that is built by hand, for a language that is not that of expressions. */
@API(status = Status.INTERNAL)
public final class BuiltOperand {
  private final Operand operand;

  private BuiltOperand(Operand operand) {
    this.operand = operand;
  }

  /** Returns what is at a place of the item. */
  public static BuiltOperand path(BuiltPath path) {
    return new BuiltOperand(path.path());
  }

  /**
   * Returns a value, whatever the item.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if AWS would refuse it
   */
  public static BuiltOperand value(AttributeValue value) {
    return new BuiltOperand(new Literal(ValueRules.checked(value)));
  }

  /** Returns the result of a function that is known to be an operand. */
  public static BuiltOperand call(String function, List<BuiltOperand> arguments) {
    return new BuiltOperand(FunctionCall.of(function, arguments));
  }

  /** Returns a sum or a difference: {@code +} or {@code -}. */
  public static BuiltOperand arithmetic(String operator, BuiltOperand left, BuiltOperand right) {
    return new BuiltOperand(new Arithmetic(operator, left.operand, right.operand));
  }

  Operand operand() {
    return operand;
  }
}
