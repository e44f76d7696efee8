package io.dynamobackup.junit.tape;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Orders of customers, in the table that the tape of DynamoDB Local is of. */
final class Orders {
  private Orders() {}

  static void createTable(DynamoDbClient dynamo) {
    dynamo.createTable(
        r ->
            r.tableName("orders")
                .attributeDefinitions(
                    attribute("customer", ScalarAttributeType.S),
                    attribute("order", ScalarAttributeType.N),
                    attribute("state", ScalarAttributeType.S))
                .keySchema(key("customer", KeyType.HASH), key("order", KeyType.RANGE))
                .globalSecondaryIndexes(
                    index ->
                        index
                            .indexName("by-state")
                            .keySchema(key("state", KeyType.HASH))
                            .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY)))
                .billingMode(BillingMode.PAY_PER_REQUEST));
  }

  static Map<String, AttributeValue> order(String customer, int order, String state) {
    return Map.of(
        "customer", fromS(customer),
        "order", fromN(Integer.toString(order)),
        "state", fromS(state));
  }

  static Map<String, AttributeValue> key(String customer, int order) {
    return key(customer, Integer.toString(order));
  }

  static Map<String, AttributeValue> key(String customer, String order) {
    return Map.of("customer", fromS(customer), "order", fromN(order));
  }

  static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
