package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * What AWS demands of the key attributes of an item (Developer Guide, "Quotas": a partition key has
 * 1 to 2048 bytes, a sort key 1 to 1024).
 */
final class KeyRules {
  private static final int PARTITION_BYTES = 2048;
  private static final int SORT_BYTES = 1024;

  private KeyRules() {}

  /** Checks the key attributes of a whole item. */
  static void checkItem(KeySchema schema, Map<String, AttributeValue> item) {
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = item.get(attribute.name());
      if (value == null) {
        throw Errors.invalidParameter("Missing the key " + attribute.name() + " in the item");
      }
      if (!isOfType(attribute, value)) {
        throw Errors.invalidParameter(
            "Type mismatch for key %s expected: %s actual: %s"
                .formatted(attribute.name(), attribute.type(), typeName(value)));
      }
    }
    checkValues(schema, item);
  }

  /** Checks a key by which one item is asked for. */
  static void checkKey(KeySchema schema, Map<String, AttributeValue> key) {
    if (key.size() != schema.attributes().size()) {
      throw mismatch();
    }
    checkItemOfBatch(schema, key);
  }

  /** Checks the key attributes of a whole item in a batch, of which AWS says less. */
  static void checkItemOfBatch(KeySchema schema, Map<String, AttributeValue> key) {
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = key.get(attribute.name());
      if (value == null || !isOfType(attribute, value)) {
        throw mismatch();
      }
    }
    checkValues(schema, key);
  }

  /** Checks the attributes of an item that an index is keyed by; an item may lack them. */
  static void checkIndexed(
      String index, KeySchema schema, KeySchema table, Map<String, AttributeValue> item) {
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = item.get(attribute.name());
      if (value == null || table.contains(attribute.name())) {
        continue;
      }
      if (!isOfType(attribute, value)) {
        throw Errors.invalidParameter(
            "Type mismatch for Index Key %s Expected: %s Actual: %s IndexName: %s"
                .formatted(attribute.name(), attribute.type(), typeName(value), index));
      }
      if (bytes(value) == 0) {
        throw Errors.validation(
            "One or more parameter values are not valid. A value specified for a secondary index"
                + " key is not supported. The AttributeValue for a key attribute cannot contain an"
                + " empty %s value. IndexName: %s, IndexKey: %s"
                    .formatted(kind(value), index, attribute.name()));
      }
      checkSize(attribute, schema, bytes(value));
    }
  }

  /** Returns true if an item that was there before the index has values that can be its keys. */
  static boolean canBeIndexed(KeySchema schema, Map<String, AttributeValue> item) {
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = item.get(attribute.name());
      if (value == null || !isOfType(attribute, value) || bytes(value) == 0) {
        return false;
      }
    }
    return true;
  }

  private static void checkValues(KeySchema schema, Map<String, AttributeValue> key) {
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = attribute.of(key);
      int bytes = bytes(value);
      if (bytes == 0) {
        throw Errors.validation(
            "One or more parameter values are not valid. The AttributeValue for a key attribute"
                + " cannot contain an empty %s value. Key: %s"
                    .formatted(kind(value), attribute.name()));
      }
      checkSize(attribute, schema, bytes);
    }
  }

  /** AWS's first text lacks the space before its number. */
  private static void checkSize(KeyAttribute attribute, KeySchema schema, int bytes) {
    if (attribute.equals(schema.partition())) {
      if (bytes > PARTITION_BYTES) {
        throw Errors.invalidParameter(
            "Size of hashkey has exceeded the maximum size limit of" + PARTITION_BYTES + " bytes");
      }
    } else if (bytes > SORT_BYTES) {
      throw Errors.invalidParameter(
          "Aggregated size of all range keys has exceeded the size limit of "
              + SORT_BYTES
              + " bytes");
    }
  }

  private static DynamoDbException mismatch() {
    return Errors.validation("The provided key element does not match the schema");
  }

  private static boolean isOfType(KeyAttribute attribute, AttributeValue value) {
    return switch (attribute.type()) {
      case S -> value.s() != null;
      case N -> value.n() != null;
      case B -> value.b() != null;
      case UNKNOWN_TO_SDK_VERSION -> false;
    };
  }

  private static String typeName(AttributeValue value) {
    return value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
  }

  private static int bytes(AttributeValue value) {
    if (value.s() != null) {
      return utf8Length(value.s());
    }
    return value.b() != null ? value.b().asByteArrayUnsafe().length : 1;
  }

  /** A short string cannot exceed a limit, however it is encoded. */
  private static int utf8Length(@Nullable String text) {
    if (text == null || text.length() * 3 <= SORT_BYTES) {
      return text == null ? 0 : text.length();
    }
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String kind(AttributeValue value) {
    return value.s() != null ? "string" : "binary";
  }
}
