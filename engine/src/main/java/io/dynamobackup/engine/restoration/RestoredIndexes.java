package io.dynamobackup.engine.restoration;

import io.dynamobackup.engine.catalog.TableContents;
import io.dynamobackup.engine.error.Errors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * The secondary indexes a restore keeps, and their contents.
 *
 * <p>AWS was seen to tell indexes by key schema and projection, not by name: one under a new name
 * is renamed.
 */
record RestoredIndexes(
    List<GlobalSecondaryIndex> globals, List<LocalSecondaryIndex> locals, TableContents contents) {

  static RestoredIndexes of(
      CreateTableRequest source,
      TableContents contents,
      @Nullable List<GlobalSecondaryIndex> globals,
      @Nullable List<LocalSecondaryIndex> locals) {
    Map<String, TableContents.IndexContents> kept = new HashMap<>();
    List<GlobalSecondaryIndex> keptGlobals =
        globals == null ? source.globalSecondaryIndexes() : globals;
    for (GlobalSecondaryIndex index : keptGlobals) {
      GlobalSecondaryIndex origin =
          source.globalSecondaryIndexes().stream()
              .filter(
                  other ->
                      same(
                          index.keySchema(),
                          index.projection(),
                          other.keySchema(),
                          other.projection()))
              .findFirst()
              .orElseThrow(() -> unknown(index.indexName()));
      kept.put(index.indexName(), contents.index(origin.indexName()));
    }
    List<LocalSecondaryIndex> keptLocals = locals == null ? source.localSecondaryIndexes() : locals;
    for (LocalSecondaryIndex index : keptLocals) {
      LocalSecondaryIndex origin =
          source.localSecondaryIndexes().stream()
              .filter(
                  other ->
                      same(
                          index.keySchema(),
                          index.projection(),
                          other.keySchema(),
                          other.projection()))
              .findFirst()
              .orElseThrow(() -> unknown(index.indexName()));
      kept.put(index.indexName(), contents.index(origin.indexName()));
    }
    return new RestoredIndexes(
        keptGlobals, keptLocals, new TableContents(contents.items(), kept, contents.bytes()));
  }

  private static boolean same(
      List<KeySchemaElement> key,
      Projection projection,
      List<KeySchemaElement> otherKey,
      Projection other) {
    return key.equals(otherKey)
        && projection.projectionType() == other.projectionType()
        && new HashSet<>(projection.nonKeyAttributes())
            .equals(new HashSet<>(other.nonKeyAttributes()));
  }

  private static DynamoDbException unknown(String index) {
    return Errors.validation(
        "Invalid Request: Index %s does not match a secondary index that existed in the source table and cannot be created during the restore operation"
            .formatted(index));
  }
}
