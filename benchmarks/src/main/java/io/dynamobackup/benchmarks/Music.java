package io.dynamobackup.benchmarks;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The table and the items that are measured: five attributes, a string for a key. */
final class Music {
  static final String TABLE = "Music";

  private Music() {}

  static void create(DynamoDbClient client) {
    create(client, TABLE);
  }

  static void create(DynamoDbClient client, String name) {
    client.createTable(
        CreateTableRequest.builder()
            .tableName(name)
            .keySchema(key -> key.attributeName("id").keyType(KeyType.HASH))
            .attributeDefinitions(
                key -> key.attributeName("id").attributeType(ScalarAttributeType.S))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .build());
  }

  static Map<String, AttributeValue> song(int number) {
    return Map.of(
        "id", fromS("song-" + number),
        "artist", fromS("No One You Know"),
        "title", fromS("Call Me Today"),
        "year", fromN("1972"),
        "live", fromBool(false));
  }

  static Map<String, AttributeValue> key(int number) {
    return Map.of("id", fromS("song-" + number));
  }

  static void fill(DynamoDbClient client, int items) {
    for (int i = 0; i < items; i++) {
      int number = i;
      client.putItem(request -> request.tableName(TABLE).item(song(number)));
    }
  }

  static void recover(DynamoDbClient client) {
    client.updateContinuousBackups(
        request ->
            request
                .tableName(TABLE)
                .pointInTimeRecoverySpecification(
                    recovery -> recovery.pointInTimeRecoveryEnabled(true)));
  }
}
