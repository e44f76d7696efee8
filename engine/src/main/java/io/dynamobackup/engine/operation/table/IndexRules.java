package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.error.Errors;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** What AWS demands of the secondary indexes of a new table. */
final class IndexRules {
  static final int GLOBALS = 20;
  private static final int LOCALS = 5;
  private static final int PROJECTED = 100;

  private IndexRules() {}

  static void check(CreateTableRequest table) {
    checkAttributes(table);
    Set<String> names = new HashSet<>();
    if (table.hasLocalSecondaryIndexes()) {
      checkLocals(table, names);
    }
    if (table.hasGlobalSecondaryIndexes()) {
      checkGlobals(table, names);
    }
    checkProjected(table);
  }

  /** Attributes that are not defined, or not used, hide every other error of the indexes. */
  private static void checkAttributes(CreateTableRequest table) {
    Set<String> keys = new LinkedHashSet<>(AttributeRules.names(table.keySchema()));
    for (LocalSecondaryIndex index : table.localSecondaryIndexes()) {
      AttributeRules.checkDefined(index.keySchema(), table.attributeDefinitions());
      keys.addAll(AttributeRules.names(index.keySchema()));
    }
    for (GlobalSecondaryIndex index : table.globalSecondaryIndexes()) {
      AttributeRules.checkDefined(index.keySchema(), table.attributeDefinitions());
      keys.addAll(AttributeRules.names(index.keySchema()));
    }
    if (!table.localSecondaryIndexes().isEmpty() || !table.globalSecondaryIndexes().isEmpty()) {
      AttributeRules.checkUsed(table.attributeDefinitions(), keys);
    }
  }

  private static void checkLocals(CreateTableRequest table, Set<String> names) {
    List<LocalSecondaryIndex> indexes = table.localSecondaryIndexes();
    if (indexes.isEmpty()) {
      throw Errors.invalidParameter("List of LocalSecondaryIndexes is empty");
    }
    if (table.keySchema().size() < 2) {
      throw Errors.invalidParameter(
          "Table KeySchema does not have a range key, which is required when specifying a"
              + " LocalSecondaryIndex");
    }
    for (int i = 0; i < indexes.size(); i++) {
      LocalSecondaryIndex index = indexes.get(i);
      KeySchemaRules.checkLength(
          index.keySchema(), "localSecondaryIndexes.%d.member.keySchema".formatted(i + 1));
      checkLocalKey(index, table.keySchema());
      ProjectionRules.check(index.projection());
      checkName(index.indexName(), names);
    }
    if (indexes.size() > LOCALS) {
      throw Errors.invalidParameter(
          "Number of LocalSecondaryIndexes exceeds per-table limit of " + LOCALS);
    }
  }

  private static void checkLocalKey(LocalSecondaryIndex index, List<KeySchemaElement> tableKey) {
    KeySchemaRules.checkPair(index.keySchema());
    if (index.keySchema().size() < 2) {
      throw Errors.invalidParameter(
          "Index KeySchema does not have a range key for index: " + index.indexName());
    }
    String partition = index.keySchema().get(0).attributeName();
    String tablePartition = tableKey.get(0).attributeName();
    if (!partition.equals(tablePartition)) {
      throw Errors.invalidParameter(
          "Index KeySchema does not have the same leading hash key as table KeySchema for index: %s. index hash key: %s, table hash key: %s"
              .formatted(index.indexName(), partition, tablePartition));
    }
  }

  private static void checkGlobals(CreateTableRequest table, Set<String> names) {
    List<GlobalSecondaryIndex> indexes = table.globalSecondaryIndexes();
    if (indexes.isEmpty()) {
      throw Errors.invalidParameter("List of GlobalSecondaryIndexes is empty");
    }
    for (GlobalSecondaryIndex index : indexes) {
      KeySchemaRules.checkGlobal(index.keySchema());
      ProjectionRules.check(index.projection());
      BillingRules.checkIndex(table, index);
      checkName(index.indexName(), names);
    }
    if (indexes.size() > GLOBALS) {
      throw Errors.invalidParameter(
          "GlobalSecondaryIndex count exceeds the per-table limit of " + GLOBALS);
    }
  }

  private static void checkName(String name, Set<String> names) {
    if (!names.add(name)) {
      throw Errors.invalidParameter("Duplicate index name: " + name);
    }
  }

  /** Service quotas: 100 attributes in total may be projected into all indexes of a table. */
  static void checkProjected(CreateTableRequest table) {
    long projected =
        table.localSecondaryIndexes().stream()
                .map(LocalSecondaryIndex::projection)
                .mapToLong(IndexRules::projected)
                .sum()
            + table.globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndex::projection)
                .mapToLong(IndexRules::projected)
                .sum();
    if (projected > PROJECTED) {
      throw Errors.invalidParameter(
          "Number of NonKeyAttributes of all indexes exceeds per-table limit of " + PROJECTED);
    }
  }

  private static long projected(Projection projection) {
    return projection.nonKeyAttributes().size();
  }
}
