package io.dynamobackup.assertj;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** The keys of a table and of its indexes, as failures tell them. */
final class TableKeys {
  private TableKeys() {}

  static String ofTable(CopiedTable table) {
    return keys(table, table.description().keySchema());
  }

  static Map<String, String> ofLocalIndexes(CopiedTable table) {
    Map<String, String> indexes = new TreeMap<>();
    table
        .description()
        .localSecondaryIndexes()
        .forEach(
            index ->
                indexes.put(
                    index.indexName(), index(table, index.keySchema(), index.projection())));
    return indexes;
  }

  static Map<String, String> ofGlobalIndexes(CopiedTable table) {
    Map<String, String> indexes = new TreeMap<>();
    table
        .description()
        .globalSecondaryIndexes()
        .forEach(
            index ->
                indexes.put(
                    index.indexName(), index(table, index.keySchema(), index.projection())));
    return indexes;
  }

  private static String index(
      CopiedTable table, List<KeySchemaElement> schema, Projection projection) {
    return "%s with %s"
        .formatted(
            keys(table, schema),
            projection.hasNonKeyAttributes()
                ? sorted(projection.nonKeyAttributes())
                : projection.projectionTypeAsString());
  }

  private static String keys(CopiedTable table, List<KeySchemaElement> schema) {
    Map<String, String> types =
        table.description().attributeDefinitions().stream()
            .collect(
                Collectors.toMap(
                    AttributeDefinition::attributeName,
                    AttributeDefinition::attributeTypeAsString));
    return schema.stream()
        .map(key -> "%s:%s".formatted(key.attributeName(), types.get(key.attributeName())))
        .collect(Collectors.joining(", "));
  }

  private static Collection<String> sorted(List<String> names) {
    return new TreeSet<>(names);
  }
}
