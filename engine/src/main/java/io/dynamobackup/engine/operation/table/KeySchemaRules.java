package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.error.Errors;
import java.util.HashSet;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** What AWS demands of the key schema of a table or an index. */
final class KeySchemaRules {
  private static final int ATTRIBUTES = 2;
  private static final int OF_ONE_TYPE = 4;

  private KeySchemaRules() {}

  /** The model does not require a key schema, as a table that joins a global table has none. */
  static void checkTable(CreateTableRequest table) {
    if (!table.hasKeySchema()) {
      throw Errors.validation(
          "1 validation error detected: Value null at 'keySchema' failed to satisfy constraint:"
              + " Member must not be null");
    }
    if (table.keySchema().size() > table.attributeDefinitions().size()) {
      throw Errors.validation("Invalid KeySchema: Some index key attribute have no definition");
    }
    AttributeRules.checkDefined(table.keySchema(), table.attributeDefinitions());
    checkPair(table.keySchema());
    if (!table.hasLocalSecondaryIndexes()
        && !table.hasGlobalSecondaryIndexes()
        && table.keySchema().size() != table.attributeDefinitions().size()) {
      throw Errors.invalidParameter(
          "Number of attributes in KeySchema does not exactly match number of attributes defined"
              + " in AttributeDefinitions");
    }
  }

  /** Checks the key of a table or of a local secondary index. */
  static void checkPair(List<KeySchemaElement> key) {
    if (key.size() == ATTRIBUTES && key.get(0).attributeName().equals(key.get(1).attributeName())) {
      throw Errors.validation(
          "Both the Hash Key and the Range Key element in the KeySchema have the same name");
    }
    checkFirst(key);
    if (key.size() == ATTRIBUTES && key.get(1).keyType() != KeyType.RANGE) {
      throw Errors.validation(
          "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
    }
  }

  /**
   * Checks the key of a global secondary index, which may have up to four attributes of each type
   * (API Reference, "GlobalSecondaryIndex").
   */
  static void checkGlobal(List<KeySchemaElement> key) {
    checkFirst(key);
    if (new HashSet<>(AttributeRules.names(key)).size() < key.size()) {
      throw Errors.validation("The KeySchema contains multiple key attributes with the same name");
    }
    long partition = count(key, KeyType.HASH);
    if (key.subList(0, (int) partition).stream()
        .anyMatch(element -> element.keyType() != KeyType.HASH)) {
      throw Errors.invalidParameter(
          "All HASH key attributes must precede RANGE key attributes in the KeySchema");
    }
    checkCount(partition, KeyType.HASH);
    checkCount(key.size() - partition, KeyType.RANGE);
  }

  /** Checks the length of a local index's key: in the model only a table's own is limited. */
  static void checkLength(List<KeySchemaElement> key, String path) {
    if (key.size() > ATTRIBUTES) {
      throw Errors.validation(
          "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: Member must have length less than or equal to %d"
              .formatted(key.stream().map(KeySchemaRules::text).toList(), path, ATTRIBUTES));
    }
  }

  private static String text(KeySchemaElement element) {
    return "KeySchemaElement(attributeName=%s, keyType=%s)"
        .formatted(element.attributeName(), element.keyTypeAsString());
  }

  private static void checkFirst(List<KeySchemaElement> key) {
    if (key.get(0).keyType() != KeyType.HASH) {
      throw Errors.validation(
          "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
    }
  }

  private static void checkCount(long attributes, KeyType type) {
    if (attributes > OF_ONE_TYPE) {
      throw Errors.invalidParameter(
          "The KeySchema exceeds the maximum allowed number of " + type + " key attributes");
    }
  }

  private static long count(List<KeySchemaElement> key, KeyType type) {
    return key.stream().filter(element -> element.keyType() == type).count();
  }
}
