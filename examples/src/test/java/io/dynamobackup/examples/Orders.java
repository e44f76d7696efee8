package io.dynamobackup.examples;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The orders that the examples keep. */
final class Orders {
  private Orders() {}

  static void place(DynamoDbClient dynamo, String customer, int order) {
    dynamo.putItem(
        request ->
            request
                .tableName("orders")
                .item(
                    Map.of(
                        "customer", AttributeValue.fromS(customer),
                        "order", AttributeValue.fromN(Integer.toString(order)))));
  }

  static int count(DynamoDbClient dynamo, String table) {
    return dynamo.scan(request -> request.tableName(table)).count();
  }
}
