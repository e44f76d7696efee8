package io.dynamobackup.junit;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * A key as {@link WithTable} writes it: {@code name}, or {@code name:S}, {@code name:N}, {@code
 * name:B}.
 */
record KeyText(String name, String type) {
  private static final String TYPES = "SNB";

  static KeyText of(String member, String text) {
    int colon = text.lastIndexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String type = colon < 0 ? "S" : text.substring(colon + 1);
    if (name.isEmpty()
        || !name.equals(name.strip())
        || type.length() != 1
        || !TYPES.contains(type)) {
      throw new IllegalArgumentException(
          "%s (%s) must be the name of an attribute, such as \"customer\", or name and type: \"customer:S\", \"order:N\", \"digest:B\""
              .formatted(member, text));
    }
    if (name.contains(",")) {
      throw new IllegalArgumentException(
          "%s (%s) must be one attribute: partitionKey is the one, sortKey the other"
              .formatted(member, text));
    }
    return new KeyText(name, type);
  }

  AttributeDefinition attribute() {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  KeySchemaElement element(KeyType keyType) {
    return KeySchemaElement.builder().attributeName(name).keyType(keyType).build();
  }
}
