package io.dynamobackup.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeAction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;

/**
 * {@code AttributeUpdates} in the language of expressions: what is put is {@code SET}, what is
 * deleted without a value is {@code REMOVE}. {@code ADD} appends to lists, too, which the API
 * Reference does not tell.
 */
final class LegacyUpdates {
  private static final Set<String> ADDABLE = Set.of("N", "SS", "NS", "BS", "L");
  private static final Set<String> DELETABLE = Set.of("SS", "NS", "BS");

  private LegacyUpdates() {}

  /** Checks the updates; returns null if there are none, which creates an item of its key alone. */
  static @Nullable UpdateExpression bind(Map<String, AttributeValueUpdate> updates) {
    List<UpdateAction> actions = new ArrayList<>();
    updates.forEach((attribute, update) -> actions.add(action(attribute, update)));
    return actions.isEmpty()
        ? null
        : new UpdateExpression(UpdateLanguage.ATTRIBUTE_UPDATES, actions);
  }

  private static UpdateAction action(String attribute, AttributeValueUpdate update) {
    if (attribute.isEmpty()) {
      throw InvalidExpression.because("Empty attribute name");
    }
    AttributeAction action = update.action() == null ? AttributeAction.PUT : update.action();
    AttributeValue value = update.value() == null ? null : ValueRules.canonical(update.value());
    Path path = Path.of(attribute);
    if (value == null) {
      if (action != AttributeAction.DELETE) {
        throw LegacyCondition.invalid(
            "Only DELETE action is allowed when no attribute value is specified");
      }
      return new UpdateAction(UpdateAction.Section.REMOVE, path, null);
    }
    requireType(action, Values.type(value));
    return new UpdateAction(section(action), path, new Literal(value));
  }

  private static void requireType(AttributeAction action, String type) {
    if (action == AttributeAction.DELETE && !DELETABLE.contains(type)) {
      throw LegacyCondition.invalid(
          "DELETE action with value is not supported for the type " + type);
    }
    if (action == AttributeAction.ADD && !ADDABLE.contains(type)) {
      throw LegacyCondition.invalid("ADD action is not supported for the type " + type);
    }
  }

  private static UpdateAction.Section section(AttributeAction action) {
    return switch (action) {
      case ADD -> UpdateAction.Section.ADD;
      case DELETE -> UpdateAction.Section.DELETE;
      case PUT, UNKNOWN_TO_SDK_VERSION -> UpdateAction.Section.SET;
    };
  }
}
