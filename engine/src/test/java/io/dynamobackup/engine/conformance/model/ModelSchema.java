package io.dynamobackup.engine.conformance.model;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * A table by {@code p} and {@code q}, with a local index by {@code p} and {@code a} and a global
 * one by {@code g} and {@code h}; or one by {@code p} alone, without the local index.
 */
record ModelSchema(
    ScalarAttributeType p,
    @Nullable ScalarAttributeType q,
    ScalarAttributeType a,
    ScalarAttributeType g,
    ScalarAttributeType h,
    ProjectionType projection) {
  static final String TABLE = "Model";
  static final String LOCAL = "local";
  static final String GLOBAL = "global";

  /** Returns the attributes that are keys of something, and their types. */
  Map<String, ScalarAttributeType> types() {
    Map<String, ScalarAttributeType> types = new LinkedHashMap<>();
    types.put("p", p);
    if (q != null) {
      types.put("q", q);
      types.put("a", a);
    }
    types.put("g", g);
    types.put("h", h);
    return types;
  }

  ModelSource table() {
    return new ModelSource(null, "p", sort(), null);
  }

  /** Returns one of the table and its indexes: any number stands for one. */
  ModelSource source(int any) {
    List<ModelSource> sources = new ArrayList<>(List.of(table(), global()));
    if (q != null) {
      sources.add(new ModelSource(LOCAL, "p", "a", held("a")));
    }
    return sources.get(Math.floorMod(any, sources.size()));
  }

  private ModelSource global() {
    return new ModelSource(GLOBAL, "g", "h", held("g", "h"));
  }

  private @Nullable String sort() {
    return q == null ? null : "q";
  }

  private @Nullable Set<String> held(String... keys) {
    if (projection == ProjectionType.ALL) {
      return null;
    }
    Set<String> held = new LinkedHashSet<>(Set.of("p", "q"));
    held.addAll(List.of(keys));
    if (projection == ProjectionType.INCLUDE) {
      held.add("n");
    }
    return held;
  }

  /** Returns the attributes of an item that make up the key of the table. */
  Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new LinkedHashMap<>(item);
    key.keySet().retainAll(q == null ? Set.of("p") : Set.of("p", "q"));
    return key;
  }

  void create(DynamoDbClient client) {
    CreateTableRequest.Builder table =
        CreateTableRequest.builder()
            .tableName(TABLE)
            .attributeDefinitions(types().entrySet().stream().map(ModelSchema::definition).toList())
            .keySchema(keys("p", sort()))
            .globalSecondaryIndexes(
                GlobalSecondaryIndex.builder()
                    .indexName(GLOBAL)
                    .keySchema(keys("g", "h"))
                    .projection(projected())
                    .build())
            .billingMode(BillingMode.PAY_PER_REQUEST);
    if (q != null) {
      table.localSecondaryIndexes(
          LocalSecondaryIndex.builder()
              .indexName(LOCAL)
              .keySchema(keys("p", "a"))
              .projection(projected())
              .build());
    }
    client.createTable(table.build());
    client.waiter().waitUntilTableExists(r -> r.tableName(TABLE));
  }

  private Projection projected() {
    Projection.Builder projected = Projection.builder().projectionType(projection);
    return projection == ProjectionType.INCLUDE
        ? projected.nonKeyAttributes("n").build()
        : projected.build();
  }

  private static AttributeDefinition definition(Map.Entry<String, ScalarAttributeType> attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.getKey())
        .attributeType(attribute.getValue())
        .build();
  }

  private static List<KeySchemaElement> keys(String partition, @Nullable String sort) {
    return sort == null ? List.of(hash(partition)) : List.of(hash(partition), range(sort));
  }
}
