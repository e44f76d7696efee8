package io.dynamobackup.benchmarks;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A table with a sort key, a hundred orders to a customer, and the requests that are measured. */
final class Orders {
  static final String TABLE = "Orders";
  static final int OF_CUSTOMER = 100;
  private static final int IN_BATCH = 25;
  private static final int IN_TRANSACTION = 10;

  private Orders() {}

  static void create(DynamoDbClient client) {
    client.createTable(
        CreateTableRequest.builder()
            .tableName(TABLE)
            .keySchema(
                key -> key.attributeName("customer").keyType(KeyType.HASH),
                key -> key.attributeName("order").keyType(KeyType.RANGE))
            .attributeDefinitions(
                key -> key.attributeName("customer").attributeType(ScalarAttributeType.S),
                key -> key.attributeName("order").attributeType(ScalarAttributeType.N))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .build());
  }

  /** Fills the table with so many orders, in batches. */
  static void fill(DynamoDbClient client, int orders) {
    for (int first = 0; first < orders; first += IN_BATCH) {
      client.batchWriteItem(batch(first));
    }
  }

  static Map<String, AttributeValue> order(int number) {
    return Map.of(
        "customer", fromS("customer-" + number / OF_CUSTOMER),
        "order", fromN(Integer.toString(number % OF_CUSTOMER)),
        "status", fromS("shipped"),
        "total", fromN("1999"),
        "address", fromS("410 Terry Avenue North, Seattle"));
  }

  private static Map<String, AttributeValue> key(int number) {
    return Map.of(
        "customer", fromS("customer-" + number / OF_CUSTOMER),
        "order", fromN(Integer.toString(number % OF_CUSTOMER)));
  }

  static QueryRequest query(int customer) {
    return QueryRequest.builder()
        .tableName(TABLE)
        .keyConditionExpression("customer = :customer")
        .expressionAttributeValues(Map.of(":customer", fromS("customer-" + customer)))
        .build();
  }

  static UpdateItemRequest update(int number) {
    return UpdateItemRequest.builder()
        .tableName(TABLE)
        .key(key(number))
        .updateExpression("SET #total = #total + :more")
        .conditionExpression("#status = :shipped AND #total > :none")
        .expressionAttributeNames(Map.of("#total", "total", "#status", "status"))
        .expressionAttributeValues(
            Map.of(":more", fromN("1"), ":none", fromN("0"), ":shipped", fromS("shipped")))
        .build();
  }

  static TransactWriteItemsRequest transaction(int first) {
    List<TransactWriteItem> puts =
        IntStream.range(first, first + IN_TRANSACTION)
            .mapToObj(
                number ->
                    TransactWriteItem.builder()
                        .put(put -> put.tableName(TABLE).item(order(number)))
                        .build())
            .toList();
    return TransactWriteItemsRequest.builder().transactItems(puts).build();
  }

  static BatchWriteItemRequest batch(int first) {
    List<WriteRequest> puts =
        IntStream.range(first, first + IN_BATCH)
            .mapToObj(
                number -> WriteRequest.builder().putRequest(put -> put.item(order(number))).build())
            .toList();
    return BatchWriteItemRequest.builder().requestItems(Map.of(TABLE, puts)).build();
  }
}
