package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.expression.UpdateAction.Section;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The update of a request, ready to be applied to items. */
@API(status = Status.EXPERIMENTAL)
public final class UpdateExpression {
  private final List<UpdateAction> actions;
  private final PathTree places;
  private final AttributeUse use = new AttributeUse();
  private final UpdateLanguage language;

  UpdateExpression(UpdateLanguage language, List<UpdateAction> actions) {
    this.language = language;
    this.actions = List.copyOf(actions);
    this.places = PathTree.of(actions.stream().map(UpdateAction::path).toList());
    for (UpdateAction action : actions) {
      use.add(action.path());
      if (action.operand() != null) {
        action.operand().paths(use::add);
      }
    }
  }

  static UpdateExpression bind(List<UpdateAction> parsed, Definitions definitions) {
    return new UpdateExpression(
        UpdateLanguage.UPDATE_EXPRESSION, new UpdateRules(definitions).bind(parsed));
  }

  /** Returns the attributes of the item the update may change. */
  public Set<String> updatedAttributes() {
    Set<String> updated = new LinkedHashSet<>();
    actions.forEach(action -> updated.add(action.path().attribute()));
    return Collections.unmodifiableSet(updated);
  }

  /** Returns the attributes the update sets to values of the request, whatever the item. */
  public Map<String, AttributeValue> assigned() {
    Map<String, AttributeValue> assigned = new LinkedHashMap<>();
    for (UpdateAction action : actions) {
      if (action.section() == Section.SET
          && !action.path().isNested()
          && action.operand() instanceof Literal literal) {
        assigned.put(action.path().attribute(), literal.value());
      }
    }
    return assigned;
  }

  /** Returns the types of what the update writes to attributes, where they do not depend on it. */
  public Map<String, String> writtenTypes() {
    Map<String, String> types = new LinkedHashMap<>();
    for (UpdateAction action : actions) {
      Operand operand = action.operand();
      String type = operand == null ? null : operand.staticType();
      if (type != null && !action.path().isNested()) {
        types.put(action.path().attribute(), type);
      }
    }
    return types;
  }

  /**
   * Returns the bytes AWS counts for the expression itself; none for what came before expressions.
   *
   * @param sizes tells the size of a value
   */
  public long charge(ToLongFunction<AttributeValue> sizes) {
    return language == UpdateLanguage.UPDATE_EXPRESSION ? new UpdateCharge(sizes).of(actions) : 0;
  }

  /**
   * Refuses to change key attributes.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text
   */
  public void requireKeysUntouched(Collection<String> keys) {
    Set<String> updated = updatedAttributes();
    for (String key : keys) {
      if (updated.contains(key)) {
        throw InvalidExpression.because(
            "One or more parameter values were invalid: Cannot update attribute %s. This attribute"
                    .formatted(key)
                + " is part of the key");
      }
    }
  }

  /**
   * Refuses paths, read or written, into attributes that are keys.
   *
   * @param keys the key attributes of the table
   * @param indexKeys those of its indexes
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text
   */
  public void requireScalarKeys(Collection<String> keys, Collection<String> indexKeys) {
    use.requireScalars(keys, indexKeys);
  }

  /**
   * Applies the update; every value is read before any is written.
   *
   * @param existing the item, or null if there is none
   * @param key the key attributes of the item to create if there is none
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if it does not fit the
   *     item
   */
  public UpdatedItem apply(
      @Nullable Map<String, AttributeValue> existing, Map<String, AttributeValue> key) {
    Map<String, AttributeValue> old = existing == null ? key : existing;
    List<UpdateAction> applied =
        existing == null ? actions.stream().filter(UpdateExpression::creates).toList() : actions;
    if (applied.isEmpty()) {
      return new UpdatedItem(null, Map.of(), Map.of());
    }
    Map<String, AttributeValue> item = edits(applied, old).edit(old);
    return new UpdatedItem(
        Collections.unmodifiableMap(item), places.select(old), places.select(item));
  }

  /** AWS ignores what would be taken away from an item that does not exist. */
  private static boolean creates(UpdateAction action) {
    return action.section() == Section.SET || action.section() == Section.ADD;
  }

  private EditTree edits(List<UpdateAction> actions, Map<String, AttributeValue> item) {
    EditTree edits = new EditTree();
    actions.forEach(action -> edits.put(action.path(), change(action, item)));
    return edits;
  }

  private Change change(UpdateAction action, Map<String, AttributeValue> item) {
    Operand operand = action.operand();
    if (operand == null) {
      return Change.remove();
    }
    AttributeValue value = operand.of(item);
    if (value == null) {
      throw InvalidExpression.because(
          "The provided expression refers to an attribute that does not exist in the item");
    }
    return switch (action.section()) {
      case SET -> Change.set(value);
      case ADD -> Change.add(value, language);
      case DELETE -> Change.delete(value, language);
      case REMOVE -> Change.remove();
    };
  }
}
