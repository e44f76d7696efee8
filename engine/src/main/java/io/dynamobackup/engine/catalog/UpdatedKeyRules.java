package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.value.KeyAttribute;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What AWS demands of an update that changes attributes an index is keyed by; its texts are not
 * those about an item that is put.
 */
final class UpdatedKeyRules {
  private static final String ATTEMPTED =
      "The update expression attempted to update the secondary index key ";

  private UpdatedKeyRules() {}

  /** Checks the types that an update writes whatever the item. */
  static void checkTypes(
      String index, KeySchema schema, KeySchema table, Map<String, String> types) {
    for (KeyAttribute attribute : schema.attributes()) {
      String type = types.get(attribute.name());
      if (type != null
          && !table.contains(attribute.name())
          && !type.equals(attribute.type().toString())) {
        throw KeyRules.indexMismatch(index, attribute, type);
      }
    }
  }

  /**
   * Checks the attributes of an updated item that the update changed; what was there before the
   * index was may be anything.
   */
  static void check(
      KeySchema schema,
      KeySchema table,
      @Nullable Map<String, AttributeValue> before,
      Map<String, AttributeValue> after) {
    boolean changed = false;
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = after.get(attribute.name());
      if (value == null
          || table.contains(attribute.name())
          || (before != null && value.equals(before.get(attribute.name())))) {
        continue;
      }
      if (!attribute.isOfType(value)) {
        throw Errors.validation(ATTEMPTED + "to unsupported type");
      }
      KeyValueRules.checkAssigned(schema, Map.of(attribute.name(), value));
      requireSize(!KeyValueRules.isTooLarge(attribute, schema, value));
      changed = true;
    }
    requireSize(!changed || !KeyValueRules.areTooLarge(schema, after));
  }

  private static void requireSize(boolean isAllowed) {
    if (!isAllowed) {
      throw Errors.validation(ATTEMPTED + "beyond allowed size limits");
    }
  }
}
