package io.dynamobackup.engine.conformance.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table as the guides describe it: a heap of items that every call looks through. */
final class ModelTable {
  private final ModelSchema schema;
  private final List<Map<String, AttributeValue>> items = new ArrayList<>();

  ModelTable(ModelSchema schema) {
    this.schema = schema;
  }

  @Nullable Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
    return items.stream().filter(item -> schema.keyOf(item).equals(key)).findAny().orElse(null);
  }

  /** Puts the item in the place of that with its key; null takes that away. */
  void replace(Map<String, AttributeValue> key, @Nullable Map<String, AttributeValue> item) {
    items.removeIf(old -> schema.keyOf(old).equals(key));
    if (item != null) {
      items.add(item);
    }
  }

  /** Returns true if each of its attributes that is a key of something can be one. */
  boolean allows(Map<String, AttributeValue> item) {
    return schema.types().entrySet().stream()
        .filter(type -> item.containsKey(type.getKey()))
        .allMatch(type -> item.get(type.getKey()).type().name().equals(type.getValue().name()));
  }

  List<AttributeValue> partitions(ModelSource source) {
    return in(source).map(item -> item.get(source.partition())).distinct().toList();
  }

  List<Map<String, AttributeValue>> scan(ModelSource source) {
    return in(source).toList();
  }

  /** Returns whole items of a partition in their order; which of equals is first is left open. */
  List<Map<String, AttributeValue>> query(
      ModelSource source, AttributeValue partition, ModelRange range, boolean forward) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    in(source).filter(item -> item.get(source.partition()).equals(partition)).forEach(found::add);
    String sort = source.sort();
    if (sort != null) {
      found.removeIf(item -> !range.includes(item.get(sort)));
      found.sort(Comparator.comparing(item -> item.get(sort), Pool::compare));
    }
    if (!forward) {
      Collections.reverse(found);
    }
    return found;
  }

  private Stream<Map<String, AttributeValue>> in(ModelSource source) {
    return items.stream().filter(source::contains);
  }

  /** Does what a step does to a table. */
  Answer write(ModelStep step) {
    Map<String, AttributeValue> key = step.key(schema);
    Map<String, AttributeValue> before = get(key);
    boolean isUpdate = step.kind() != ModelStep.Kind.PUT && step.kind() != ModelStep.Kind.DELETE;
    Map<String, AttributeValue> after =
        switch (step.kind()) {
          case PUT -> step.item(schema);
          case DELETE -> null;
          default -> step.update(schema).of(before, key);
        };
    ModelCondition condition = step.condition(schema);
    boolean isAllowed = after == null || allows(after);
    // what an update makes of the item is looked at when its condition has held; but a value's type
    // is known before
    if (!isAllowed) {
      return Answer.REFUSED;
    }
    if (condition != null && !condition.holds(before)) {
      return Answer.FAILED;
    }
    replace(key, after);
    Map<String, AttributeValue> image = isUpdate ? after : before;
    return Answer.of(image == null ? Map.of() : image);
  }
}
