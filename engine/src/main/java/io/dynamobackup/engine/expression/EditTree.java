package io.dynamobackup.engine.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Changes at document paths that neither overlap nor conflict, as the tree they form.
 *
 * <p>Positions in a list are those before any change: what is removed leaves the others where they
 * were until the end, and what is put past the end is appended in the order of positions.
 */
final class EditTree {
  private final Map<String, EditTree> members = new LinkedHashMap<>();
  private final TreeMap<Integer, EditTree> positions = new TreeMap<>();
  private @Nullable Change change;

  void put(Path path, Change made) {
    EditTree node = this;
    for (PathElement element : path.elements()) {
      node = node.child(element);
    }
    node.change = made;
  }

  private EditTree child(PathElement element) {
    return element instanceof PathElement.Index index
        ? positions.computeIfAbsent(index.position(), position -> new EditTree())
        : members.computeIfAbsent(element.toString(), name -> new EditTree());
  }

  /** Returns a changed copy of a map, which may be an item. */
  Map<String, AttributeValue> edit(Map<String, AttributeValue> map) {
    Map<String, AttributeValue> edited = new LinkedHashMap<>(map);
    members.forEach(
        (name, node) -> {
          AttributeValue value = node.edited(map.get(name));
          if (value == null) {
            edited.remove(name);
          } else {
            edited.put(name, value);
          }
        });
    return edited;
  }

  private @Nullable AttributeValue edited(@Nullable AttributeValue value) {
    if (change != null) {
      return change.applyTo(value);
    }
    if (value != null && value.hasL() && members.isEmpty()) {
      return AttributeValue.fromL(editList(value.l()));
    }
    if (value != null && value.hasM() && positions.isEmpty()) {
      return AttributeValue.fromM(edit(value.m()));
    }
    throw invalidPath();
  }

  private List<AttributeValue> editList(List<AttributeValue> list) {
    List<AttributeValue> edited = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      EditTree node = positions.get(i);
      add(edited, node == null ? list.get(i) : node.edited(list.get(i)));
    }
    positions.tailMap(list.size()).values().forEach(node -> add(edited, node.edited(null)));
    return edited;
  }

  private static void add(List<AttributeValue> list, @Nullable AttributeValue value) {
    if (value != null) {
      list.add(value);
    }
  }

  private static DynamoDbException invalidPath() {
    return InvalidExpression.because(
        "The document path provided in the update expression is invalid for update");
  }
}
