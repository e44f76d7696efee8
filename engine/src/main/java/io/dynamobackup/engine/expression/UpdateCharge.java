package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.expression.UpdateAction.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToLongFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The bytes that {@code UpdateItem} counts for what an update expression says, besides those of the
 * item it makes.
 *
 * <p>AWS does not document them; the conformance suite of paritysuite.org measured them to the byte
 * in October 2026, as most Regions count them, us-east-1 among them: 3 for the expression, and for
 * each action its place, its operand and something for its kind. What a path operand leads to is
 * not counted, nor is what a sum comes to.
 */
final class UpdateCharge {
  private static final int UPDATE = 3;
  private static final int WRITE = 19;
  private static final int TAKE_AWAY = 1;
  private static final int PLACE_ELEMENT = 4;
  private static final int PATH = 1;
  private static final int PATH_ELEMENT = 14;
  private static final int SUM = 34;
  private static final int DIFFERENCE = 37;
  private static final int IF_NOT_EXISTS = 39;
  private static final int LIST_APPEND = 37;

  private final ToLongFunction<AttributeValue> sizes;

  /** Takes what tells the size of a value. */
  UpdateCharge(ToLongFunction<AttributeValue> sizes) {
    this.sizes = sizes;
  }

  long of(List<UpdateAction> actions) {
    return UPDATE + actions.stream().mapToLong(this::action).sum();
  }

  private long action(UpdateAction action) {
    long place = place(action.path());
    Operand operand = action.operand();
    return operand == null || action.section() == Section.DELETE
        ? TAKE_AWAY + place
        : WRITE + place + operand(operand);
  }

  /** The first name of a place costs itself only. */
  private static long place(Path path) {
    return path.elements().stream().mapToLong(element -> PLACE_ELEMENT + bytes(element)).sum()
        - PLACE_ELEMENT;
  }

  private long operand(Operand operand) {
    if (operand instanceof Literal literal) {
      return sizes.applyAsLong(literal.value());
    }
    if (operand instanceof Path path) {
      return PATH + path.elements().stream().mapToLong(e -> PATH_ELEMENT + bytes(e)).sum();
    }
    if (operand instanceof Arithmetic sum) {
      return (sum.operator().equals("+") ? SUM : DIFFERENCE)
          + operand(sum.left())
          + operand(sum.right());
    }
    if (operand instanceof FunctionCall call) {
      return (call.function() == FunctionName.LIST_APPEND ? LIST_APPEND : IF_NOT_EXISTS)
          + call.arguments().stream().mapToLong(this::operand).sum();
    }
    throw new IllegalArgumentException("operand (%s) must be bound".formatted(operand));
  }

  /** A position in a list costs its digits. */
  private static long bytes(PathElement element) {
    return element instanceof PathElement.Index index
        ? Integer.toString(index.position()).length()
        : element.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
