package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.expression.UpdateAction.Section;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update that is built action by action, for a language that is not that of expressions. */
@API(status = Status.INTERNAL)
public final class BuiltUpdate {
  private final List<UpdateAction> actions = new ArrayList<>();

  /** Puts what an operand gives in a place. */
  public void set(BuiltPath place, BuiltOperand operand) {
    add(Section.SET, place, operand);
  }

  /** Takes away what is in a place. */
  public void remove(BuiltPath place) {
    add(Section.REMOVE, place, null);
  }

  /** Adds to the set that is in a place. */
  public void add(BuiltPath place, AttributeValue members) {
    add(Section.ADD, place, BuiltOperand.value(members));
  }

  /** Takes members out of the set that is in a place. */
  public void delete(BuiltPath place, AttributeValue members) {
    add(Section.DELETE, place, BuiltOperand.value(members));
  }

  private void add(Section section, BuiltPath place, @Nullable BuiltOperand operand) {
    actions.add(
        new UpdateAction(section, place.path(), operand == null ? null : operand.operand()));
  }

  /**
   * Returns the update, ready for use.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text if
   *     places overlap, or an operand does not fit its operator
   */
  public UpdateExpression toExpression() {
    return UpdateExpression.bind(actions, Definitions.none());
  }
}
