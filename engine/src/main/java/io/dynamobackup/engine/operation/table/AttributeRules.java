package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.error.Errors;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** A table defines the attributes its keys use, each once, and no others. */
final class AttributeRules {
  private AttributeRules() {}

  static void checkUnique(List<AttributeDefinition> definitions) {
    Set<String> names = new HashSet<>();
    for (AttributeDefinition definition : definitions) {
      if (!names.add(definition.attributeName())) {
        throw Errors.validation("Attribute Name is duplicated: " + definition.attributeName());
      }
    }
  }

  /** Checks that the attributes of a key are defined. */
  static void checkDefined(List<KeySchemaElement> key, List<AttributeDefinition> definitions) {
    List<String> keys = names(key);
    if (!definedNames(definitions).containsAll(keys)) {
      throw Errors.invalidParameter(
          "Some index key attributes are not defined in AttributeDefinitions. Keys: %s,"
                  .formatted(inAwsOrder(keys))
              + " AttributeDefinitions: %s".formatted(inAwsOrderOfSize(definitions)));
    }
  }

  /** Checks that every defined attribute is one of those that keys use. */
  static void checkUsed(List<AttributeDefinition> definitions, Collection<String> keys) {
    if (!keys.containsAll(definedNames(definitions))) {
      throw Errors.invalidParameter(
          "Some AttributeDefinitions are not used. AttributeDefinitions: %s, keys used: %s"
              .formatted(inAwsOrderOfSize(definitions), inAwsOrder(keys)));
    }
  }

  /** Returns the attributes that the keys of a table and its indexes use. */
  static List<AttributeDefinition> used(CreateTableRequest table) {
    Set<String> keys = new HashSet<>(names(table.keySchema()));
    table.localSecondaryIndexes().forEach(index -> keys.addAll(names(index.keySchema())));
    table.globalSecondaryIndexes().forEach(index -> keys.addAll(names(index.keySchema())));
    return table.attributeDefinitions().stream()
        .filter(definition -> keys.contains(definition.attributeName()))
        .toList();
  }

  static List<String> names(List<KeySchemaElement> key) {
    return key.stream().map(KeySchemaElement::attributeName).toList();
  }

  private static List<String> definedNames(List<AttributeDefinition> definitions) {
    return definitions.stream().map(AttributeDefinition::attributeName).toList();
  }

  /** AWS's texts list names in the order of a hash set, seen to be that of Java's. */
  private static Set<String> inAwsOrder(Collection<String> names) {
    return new HashSet<>(names);
  }

  /** The set of defined names was seen in the order of one made for just that many. */
  private static Set<String> inAwsOrderOfSize(List<AttributeDefinition> definitions) {
    List<String> names = definedNames(definitions);
    Set<String> sized = new HashSet<>(names.size() * 4 / 3 + 1);
    sized.addAll(names);
    return sized;
  }
}
