package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.value.KeyAttribute;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What AWS demands of the values of key attributes, of those that are there and have their types
 * (Developer Guide, "Quotas": a partition key has 1 to 2048 bytes, a sort key 1 to 1024).
 */
final class KeyValueRules {
  private static final int PARTITION_BYTES = 2048;
  private static final int SORT_BYTES = 1024;

  private KeyValueRules() {}

  /** Checks the key attributes of an item or key. */
  static void check(KeySchema schema, Map<String, AttributeValue> item) {
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = item.get(attribute.name());
      if (value == null || !attribute.isOfType(value)) {
        continue;
      }
      if (isEmpty(value)) {
        throw notValid(
            "The AttributeValue for a key attribute cannot contain an empty %s value. Key: %s"
                .formatted(kind(value), attribute.name()));
      }
      checkSize(attribute, schema, value);
    }
  }

  /** Checks the attributes of an item that an index is keyed by. */
  static void checkIndexed(
      String index, KeySchema schema, KeySchema table, Map<String, AttributeValue> item) {
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = item.get(attribute.name());
      if (value == null || table.contains(attribute.name()) || !attribute.isOfType(value)) {
        continue;
      }
      if (isEmpty(value)) {
        throw notValid(
            "A value specified for a secondary index key is not supported. The AttributeValue for"
                + " a key attribute cannot contain an empty %s value. IndexName: %s, IndexKey: %s"
                    .formatted(kind(value), index, attribute.name()));
      }
      checkSize(attribute, schema, value);
    }
    if (schema.isMultiAttribute()) {
      checkAggregate(index, "HASH", schema.partitions(), PARTITION_BYTES, item);
      checkAggregate(index, "RANGE", schema.sorts(), SORT_BYTES, item);
    }
  }

  private static void checkAggregate(
      String index,
      String type,
      List<KeyAttribute> attributes,
      int limit,
      Map<String, AttributeValue> item) {
    int bytes = aggregate(attributes, item);
    if (bytes > limit) {
      throw Errors.validation(
          "Aggregate size for %s key attributes %s of index %s has exceeded limit %d bytes, with actual size %d bytes"
              .formatted(type, String.join(", ", names(attributes)), index, limit, bytes));
    }
  }

  private static List<String> names(List<KeyAttribute> attributes) {
    return attributes.stream().map(KeyAttribute::name).toList();
  }

  /** Returns how many bytes those of the attributes that an item has take together. */
  private static int aggregate(List<KeyAttribute> attributes, Map<String, AttributeValue> item) {
    return attributes.stream()
        .map(attribute -> item.get(attribute.name()))
        .filter(Objects::nonNull)
        .mapToInt(ItemSize::of)
        .sum();
  }

  /** Returns true if the attributes of a kind have more bytes together than one may have. */
  static boolean areTooLarge(KeySchema schema, Map<String, AttributeValue> item) {
    return schema.isMultiAttribute()
        && (aggregate(schema.partitions(), item) > PARTITION_BYTES
            || aggregate(schema.sorts(), item) > SORT_BYTES);
  }

  /** Checks the values that an update gives to attributes an index is keyed by. */
  static void checkAssigned(KeySchema schema, Map<String, AttributeValue> assigned) {
    for (KeyAttribute attribute : schema.attributes()) {
      AttributeValue value = assigned.get(attribute.name());
      if (value != null && attribute.isOfType(value) && isEmpty(value)) {
        throw notValid(
            "The update expression attempted to update a secondary index key to a value that is"
                + " not supported. The AttributeValue for a key attribute cannot contain an empty"
                + " %s value.".formatted(kind(value)));
      }
    }
  }

  /** Returns true if the value has more bytes than a key of its kind may have. */
  static boolean isTooLarge(KeyAttribute attribute, KeySchema schema, AttributeValue value) {
    return bytes(value) > (schema.partitions().contains(attribute) ? PARTITION_BYTES : SORT_BYTES);
  }

  /** Returns true for a string or binary of no length. */
  static boolean isEmpty(AttributeValue value) {
    return bytes(value) == 0;
  }

  /** AWS's first text lacks the space before its number. */
  private static void checkSize(KeyAttribute attribute, KeySchema schema, AttributeValue value) {
    if (isTooLarge(attribute, schema, value)) {
      throw Errors.invalidParameter(
          schema.partitions().contains(attribute)
              ? "Size of hashkey has exceeded the maximum size limit of"
                  + PARTITION_BYTES
                  + " bytes"
              : "Aggregated size of all range keys has exceeded the size limit of "
                  + SORT_BYTES
                  + " bytes");
    }
  }

  private static RuntimeException notValid(String rule) {
    return Errors.validation("One or more parameter values are not valid. " + rule);
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
