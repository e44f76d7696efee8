package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.value.KeyAttribute;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Which key attributes AWS demands of an item or key, and of which types; and of their values. */
final class KeyRules {
  private KeyRules() {}

  /** Checks the key attributes of a whole item. */
  static void checkItem(KeySchema schema, Map<String, AttributeValue> item) {
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = item.get(attribute.name());
      if (value == null) {
        throw Errors.invalidParameter("Missing the key " + attribute.name() + " in the item");
      }
      if (!attribute.isOfType(value)) {
        throw Errors.invalidParameter(
            "Type mismatch for key %s expected: %s actual: %s"
                .formatted(attribute.name(), attribute.type(), typeName(value)));
      }
    }
    KeyValueRules.check(schema, item);
  }

  /** Checks a key by which one item is asked for. */
  static void checkKey(KeySchema schema, Map<String, AttributeValue> key) {
    if (key.size() != schema.attributes().size()) {
      throw mismatch();
    }
    checkItemOfBatch(schema, key);
  }

  /** Checks one part of a key. */
  static void checkPart(KeySchema schema, KeyAttribute attribute, AttributeValue value) {
    if (!attribute.isOfType(value)) {
      throw mismatch();
    }
    KeyValueRules.check(schema, Map.of(attribute.name(), value));
  }

  /** Checks the key attributes of a whole item in a batch, of which AWS says less. */
  static void checkItemOfBatch(KeySchema schema, Map<String, AttributeValue> key) {
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = key.get(attribute.name());
      if (value == null || !attribute.isOfType(value)) {
        throw mismatch();
      }
    }
    KeyValueRules.check(schema, key);
  }

  /** Checks the attributes of an item that an index is keyed by; an item may lack them. */
  static void checkIndexed(
      String index, KeySchema schema, KeySchema table, Map<String, AttributeValue> item) {
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = item.get(attribute.name());
      if (value != null && !table.contains(attribute.name()) && !attribute.isOfType(value)) {
        throw indexMismatch(index, attribute, typeName(value));
      }
    }
    KeyValueRules.checkIndexed(index, schema, table, item);
  }

  /** Returns true if the values of an item, which need not have been checked, can be its keys. */
  static boolean canBeIndexed(KeySchema schema, Map<String, AttributeValue> item) {
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = item.get(attribute.name());
      if (value == null
          || !attribute.isOfType(value)
          || KeyValueRules.isEmpty(value)
          || KeyValueRules.isTooLarge(attribute, schema, value)) {
        return false;
      }
    }
    return !KeyValueRules.areTooLarge(schema, item);
  }

  static DynamoDbException indexMismatch(String index, KeyAttribute attribute, String type) {
    return Errors.invalidParameter(
        "Type mismatch for Index Key %s Expected: %s Actual: %s IndexName: %s"
            .formatted(attribute.name(), attribute.type(), type, index));
  }

  private static DynamoDbException mismatch() {
    return Errors.validation("The provided key element does not match the schema");
  }

  private static String typeName(AttributeValue value) {
    return value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
  }
}
