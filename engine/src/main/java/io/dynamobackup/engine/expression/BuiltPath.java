package io.dynamobackup.engine.expression;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A document path that is built step by step, for a language that is not that of expressions. */
@API(status = Status.INTERNAL)
public final class BuiltPath {
  private final Path path;

  private BuiltPath(Path path) {
    this.path = path;
  }

  /** Returns the path to an attribute. */
  public static BuiltPath of(String attribute) {
    return new BuiltPath(new Path(List.of(new PathElement.Attribute(attribute))));
  }

  /** Returns the path to a member of the map that is here. */
  public BuiltPath member(String name) {
    return to(new PathElement.Attribute(name));
  }

  /** Returns the path to an element of the list that is here. */
  public BuiltPath element(int position) {
    return to(new PathElement.Index(position));
  }

  private BuiltPath to(PathElement element) {
    return new BuiltPath(
        new Path(Stream.concat(path.elements().stream(), Stream.of(element)).toList()));
  }

  /** Returns the attribute it begins with. */
  public String attribute() {
    return path.attribute();
  }

  /** Returns the value that is there in an item, or null. */
  public @Nullable AttributeValue in(Map<String, AttributeValue> item) {
    return path.of(item);
  }

  Path path() {
    return path;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BuiltPath built && path.equals(built.path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
