package io.dynamobackup.examples;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Drifts from its tape, in which the order is paid. */
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer")
class DriftedOrderDemo {
  private static final AttributeValue ADA = AttributeValue.fromS("Ada");

  @Test
  void order_is_placed(DynamoDbClient dynamo) {
    dynamo.putItem(
        r ->
            r.tableName("orders")
                .item(Map.of("customer", ADA, "state", AttributeValue.fromS("open"))));

    dynamo.getItem(r -> r.tableName("orders").key(Map.of("customer", ADA)));
  }
}
