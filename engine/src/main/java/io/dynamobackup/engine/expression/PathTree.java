package io.dynamobackup.engine.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Document paths that neither overlap nor conflict, as the tree they form. */
final class PathTree {
  private final Map<String, PathTree> members = new LinkedHashMap<>();
  private final TreeMap<Integer, PathTree> positions = new TreeMap<>();

  static PathTree of(List<Path> paths) {
    PathTree root = new PathTree();
    for (Path path : paths) {
      PathTree node = root;
      for (PathElement element : path.elements()) {
        node = node.child(element);
      }
    }
    return root;
  }

  private PathTree child(PathElement element) {
    return element instanceof PathElement.Index index
        ? positions.computeIfAbsent(index.position(), position -> new PathTree())
        : members.computeIfAbsent(element.toString(), name -> new PathTree());
  }

  /**
   * Returns the parts of an item the paths lead to, each in the maps and lists it stands in.
   *
   * <p>Of a list, only the chosen elements remain, in their order. A path that leads nowhere leaves
   * no trace.
   */
  Map<String, AttributeValue> select(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> selected = new LinkedHashMap<>();
    members.forEach(
        (name, node) -> {
          AttributeValue value = item.get(name);
          AttributeValue part = value == null ? null : node.select(value);
          if (part != null) {
            selected.put(name, part);
          }
        });
    return selected;
  }

  private @Nullable AttributeValue select(AttributeValue value) {
    if (members.isEmpty() && positions.isEmpty()) {
      return value;
    }
    if (!positions.isEmpty()) {
      return value.hasL() ? selectElements(value.l()) : null;
    }
    Map<String, AttributeValue> selected = value.hasM() ? select(value.m()) : Map.of();
    return selected.isEmpty() ? null : AttributeValue.fromM(selected);
  }

  private @Nullable AttributeValue selectElements(List<AttributeValue> list) {
    List<AttributeValue> selected = new ArrayList<>();
    positions.forEach(
        (position, node) -> {
          AttributeValue part = position < list.size() ? node.select(list.get(position)) : null;
          if (part != null) {
            selected.add(part);
          }
        });
    return selected.isEmpty() ? null : AttributeValue.fromL(selected);
  }
}
