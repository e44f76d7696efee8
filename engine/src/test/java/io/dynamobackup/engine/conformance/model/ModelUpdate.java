package io.dynamobackup.engine.conformance.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeAction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;

/** A change of one attribute, as an expression and as it was said before there were any. */
record ModelUpdate(Kind kind, String attribute, AttributeValue value) {

  enum Kind {
    SET("SET #u = :u", AttributeAction.PUT),
    REMOVE("REMOVE #u", AttributeAction.DELETE),
    ADD("ADD #u :u", AttributeAction.ADD);

    final String text;
    final AttributeAction action;

    Kind(String text, AttributeAction action) {
      this.text = text;
      this.action = action;
    }
  }

  /** Returns what becomes of an item, or of a key that has none; null if there still is none. */
  @Nullable Map<String, AttributeValue> of(
      @Nullable Map<String, AttributeValue> item, Map<String, AttributeValue> key) {
    if (item == null && kind == Kind.REMOVE) {
      return null;
    }
    Map<String, AttributeValue> updated = new LinkedHashMap<>(item == null ? key : item);
    switch (kind) {
      case SET -> updated.put(attribute, value);
      case REMOVE -> updated.remove(attribute);
      case ADD -> updated.merge(attribute, value, ModelUpdate::sum);
    }
    return updated;
  }

  private static AttributeValue sum(AttributeValue left, AttributeValue right) {
    return AttributeValue.fromN(
        new BigDecimal(left.n()).add(new BigDecimal(right.n())).toPlainString());
  }

  Map<String, AttributeValue> values() {
    return kind == Kind.REMOVE ? Map.of() : Map.of(":u", value);
  }

  Map<String, AttributeValueUpdate> attributeUpdates() {
    AttributeValueUpdate.Builder update = AttributeValueUpdate.builder().action(kind.action);
    if (kind != Kind.REMOVE) {
      update.value(value);
    }
    return Map.of(attribute, update.build());
  }
}
