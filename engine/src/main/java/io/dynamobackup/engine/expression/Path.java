package io.dynamobackup.engine.expression;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A document path, such as {@code a.b[1]}. */
record Path(List<PathElement> elements) implements Operand {
  private static final int MAX_LEVELS = 32;

  Path {
    elements = List.copyOf(elements);
  }

  /** Returns the path to an attribute of the item, whatever characters its name has. */
  static Path of(String attribute) {
    return new Path(List.of(new PathElement.Attribute(attribute)));
  }

  @Override
  public Path define(Definitions definitions) {
    List<PathElement> resolved =
        elements.stream().map(element -> element.resolve(definitions)).toList();
    if (resolved.size() > MAX_LEVELS) {
      throw definitions.error(
          "The document path has too many nesting levels; nesting levels: " + resolved.size());
    }
    return new Path(resolved);
  }

  @Override
  public @Nullable AttributeValue of(Map<String, AttributeValue> item) {
    AttributeValue value = item.get(attribute());
    for (int i = 1; value != null && i < elements.size(); i++) {
      value = member(value, elements.get(i));
    }
    return value;
  }

  private static @Nullable AttributeValue member(AttributeValue value, PathElement element) {
    if (element instanceof PathElement.Index index) {
      List<AttributeValue> list = value.l();
      return value.hasL() && index.position() < list.size() ? list.get(index.position()) : null;
    }
    return value.hasM() ? value.m().get(element.toString()) : null;
  }

  /** Returns the attribute of the item it begins at. */
  String attribute() {
    return elements.get(0).toString();
  }

  boolean isNested() {
    return elements.size() > 1;
  }

  @Override
  public void paths(Consumer<Path> visitor) {
    visitor.accept(this);
  }

  @Override
  public @Nullable String staticType() {
    return null;
  }

  /** Returns the elements as error texts give them, such as {@code [a, b, [1]]}. */
  @Override
  public String toString() {
    return elements.toString();
  }
}
