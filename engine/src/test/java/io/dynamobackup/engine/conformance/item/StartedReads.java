package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads that go on after a key, of a table and its indexes. */
abstract class StartedReads {
  static final String TABLE = "Started";
  static final String START = "The provided starting key is invalid";
  final Target target = Target.instant();
  final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    Projection keysOnly = Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build();
    client.createTable(
        r ->
            r.tableName(TABLE)
                .attributeDefinitions(
                    Music.string("p"), Music.string("q"), Music.string("l"), Music.string("g"))
                .keySchema(Music.hash("p"), Music.range("q"))
                .localSecondaryIndexes(
                    i ->
                        i.indexName("local")
                            .keySchema(Music.hash("p"), Music.range("l"))
                            .projection(keysOnly))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName("global")
                            .keySchema(Music.hash("g"), Music.range("l"))
                            .projection(keysOnly))
                .billingMode("PAY_PER_REQUEST"));
    Keyed.byString(client);
  }

  @AfterEach
  void close() {
    target.close();
  }

  static Map<String, AttributeValue> start(Object... namesAndValues) {
    Map<String, AttributeValue> start = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      start.put(
          namesAndValues[i].toString(),
          value instanceof AttributeValue given ? given : s(value.toString()));
    }
    return start;
  }

  void query(@Nullable String index, String condition, Map<String, AttributeValue> start) {
    Map<String, AttributeValue> values = new HashMap<>();
    if (condition.contains(":a")) {
      values.put(":a", s("a"));
    }
    if (condition.contains(":m")) {
      values.put(":m", s("m"));
    }
    client.query(
        r ->
            r.tableName(TABLE)
                .indexName(index)
                .keyConditionExpression(condition)
                .expressionAttributeValues(values)
                .exclusiveStartKey(start));
  }

  /** Queries the partition "a" of the table. */
  QueryResponse queryA(Consumer<QueryRequest.Builder> query) {
    return client.query(
        r ->
            query.accept(
                r.tableName(TABLE)
                    .keyConditionExpression("p = :a")
                    .expressionAttributeValues(Map.of(":a", s("a")))));
  }

  void assertQuery(
      @Nullable String index, String condition, Map<String, AttributeValue> start, String text) {
    assertInvalid(() -> query(index, condition, start), text);
  }

  void assertScan(@Nullable String index, Map<String, AttributeValue> start, String text) {
    assertInvalid(
        () -> client.scan(r -> r.tableName(TABLE).indexName(index).exclusiveStartKey(start)), text);
  }
}
