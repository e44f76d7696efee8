package io.dynamobackup.engine.conformance.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * A write, still without the schema that tells what the numbers stand for.
 *
 * @param legacy whether it is said with the parameters that came before expressions
 * @param p which partition key
 * @param q which sort key
 * @param present which attributes an item has beside its key, a bit for each
 * @param value which values they have
 * @param condition which condition the write has, if any
 */
record ModelStep(
    Kind kind, boolean legacy, int p, int q, int present, int value, @Nullable Asked condition) {
  private static final List<String> CONDITIONAL = List.of("p", "g", "h", "n", "absent");
  private static final List<String> UPDATED = List.of("a", "g", "h", "n");

  enum Kind {
    PUT,
    DELETE,
    SET,
    REMOVE,
    ADD
  }

  /** A condition. */
  record Asked(ModelCondition.Kind kind, int attribute, int value) {}

  Map<String, AttributeValue> key(ModelSchema schema) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    key.put("p", Pool.pick(schema.p(), p));
    if (schema.q() != null) {
      key.put("q", Pool.pick(schema.q(), q));
    }
    return key;
  }

  /** Returns the item to put; now and then an attribute has not the type of the key it is. */
  Map<String, AttributeValue> item(ModelSchema schema) {
    Map<String, AttributeValue> item = key(schema);
    for (int i = 0; i < UPDATED.size(); i++) {
      if ((present & (1 << i)) != 0) {
        item.put(UPDATED.get(i), value(schema, UPDATED.get(i), value + i));
      }
    }
    return item;
  }

  ModelUpdate update(ModelSchema schema) {
    String attribute = UPDATED.get(Math.floorMod(present, UPDATED.size()));
    return switch (kind) {
      case SET -> set(attribute, value(schema, attribute, value));
      case REMOVE ->
          new ModelUpdate(ModelUpdate.Kind.REMOVE, attribute, value(schema, attribute, value));
      default ->
          new ModelUpdate(
              ModelUpdate.Kind.ADD, "n", AttributeValue.fromN(Integer.toString(value - 2)));
    };
  }

  private static ModelUpdate set(String attribute, AttributeValue value) {
    return new ModelUpdate(ModelUpdate.Kind.SET, attribute, value);
  }

  @Nullable ModelCondition condition(ModelSchema schema) {
    if (condition == null) {
      return null;
    }
    String attribute = CONDITIONAL.get(Math.floorMod(condition.attribute(), CONDITIONAL.size()));
    ScalarAttributeType type =
        Objects.requireNonNullElse(schema.types().get(attribute), ScalarAttributeType.N);
    return new ModelCondition(condition.kind(), attribute, Pool.pick(type, condition.value()));
  }

  private static AttributeValue value(ModelSchema schema, String attribute, int any) {
    if (attribute.equals("n")) {
      return AttributeValue.fromN(Integer.toString(any));
    }
    if (any == 0) {
      return AttributeValue.fromBool(true);
    }
    ScalarAttributeType type =
        Objects.requireNonNullElse(schema.types().get(attribute), ScalarAttributeType.S);
    return Pool.pick(type, attribute.equals("g") ? any % 2 : any);
  }
}
