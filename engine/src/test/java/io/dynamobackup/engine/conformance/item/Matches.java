package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;
import static io.dynamobackup.engine.conformance.Music.string;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Matches of tournaments, by id, and by their tournament and region; then round, bracket and id.
 */
public final class Matches {
  public static final String TABLE = "Matches";
  public static final String INDEX = "by-place";

  private Matches() {}

  /** Creates the table with its index. */
  public static void create(DynamoDbClient dynamo) {
    dynamo.createTable(
        table ->
            table
                .tableName(TABLE)
                .attributeDefinitions(attributes())
                .keySchema(hash("id"))
                .globalSecondaryIndexes(index())
                .billingMode(BillingMode.PAY_PER_REQUEST));
  }

  public static List<AttributeDefinition> attributes() {
    return List.of(
        string("id"),
        string("tournament"),
        string("region"),
        AttributeDefinition.builder()
            .attributeName("round")
            .attributeType(ScalarAttributeType.N)
            .build(),
        string("bracket"));
  }

  public static GlobalSecondaryIndex index() {
    return GlobalSecondaryIndex.builder()
        .indexName(INDEX)
        .keySchema(
            hash("tournament"), hash("region"), range("round"), range("bracket"), range("id"))
        .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  /** Puts a match of the winter, which has its key attributes. */
  public static void put(
      DynamoDbClient dynamo, String id, String region, String round, String bracket) {
    dynamo.putItem(r -> r.tableName(TABLE).item(match(id, region, round, bracket)));
  }

  public static Map<String, AttributeValue> match(
      String id, String region, String round, String bracket) {
    return Map.of(
        "id", fromS(id),
        "tournament", fromS("winter"),
        "region", fromS(region),
        "round", fromN(round),
        "bracket", fromS(bracket));
  }

  /** Puts a match of the winter in the east without one of its attributes. */
  static void putWithout(DynamoDbClient dynamo, String attribute) {
    Map<String, AttributeValue> item = new HashMap<>(match("lacking", "east", "1", "lower"));
    item.remove(attribute);
    dynamo.putItem(r -> r.tableName(TABLE).item(item));
  }

  /** Asks the index. */
  static QueryResponse query(
      DynamoDbClient dynamo,
      String condition,
      Map<String, AttributeValue> values,
      UnaryOperator<QueryRequest.Builder> change) {
    return dynamo.query(
        change
            .apply(
                QueryRequest.builder()
                    .tableName(TABLE)
                    .indexName(INDEX)
                    .keyConditionExpression(condition)
                    .expressionAttributeValues(values))
            .build());
  }
}
