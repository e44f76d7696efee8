package io.dynamobackup.engine.conformance.value;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes of batches and transactions to an absent table, with a value in a place of them. */
final class Actions {
  private static final String TABLE = "Absent";
  private static final String CONDITION = "a = :v";

  private Actions() {}

  static void write(DynamoDbClient client, TransactWriteItem action) {
    client.transactWriteItems(r -> r.transactItems(action));
  }

  static WriteRequest batchedPut(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(p -> p.item(item)).build();
  }

  static WriteRequest batchedDelete(Map<String, AttributeValue> key) {
    return WriteRequest.builder().deleteRequest(d -> d.key(key)).build();
  }

  static TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(p -> p.tableName(TABLE).item(item)).build();
  }

  static TransactWriteItem putIf(Map<String, AttributeValue> item, AttributeValue value) {
    return TransactWriteItem.builder()
        .put(
            p ->
                p.tableName(TABLE)
                    .item(item)
                    .conditionExpression(CONDITION)
                    .expressionAttributeValues(Map.of(":v", value)))
        .build();
  }

  static TransactWriteItem update(Map<String, AttributeValue> key, AttributeValue value) {
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName(TABLE)
                    .key(key)
                    .updateExpression("SET a = :v")
                    .expressionAttributeValues(Map.of(":v", value)))
        .build();
  }

  static TransactWriteItem delete(Map<String, AttributeValue> key) {
    return TransactWriteItem.builder().delete(d -> d.tableName(TABLE).key(key)).build();
  }

  static TransactWriteItem deleteIf(Map<String, AttributeValue> key, AttributeValue value) {
    return TransactWriteItem.builder()
        .delete(
            d ->
                d.tableName(TABLE)
                    .key(key)
                    .conditionExpression(CONDITION)
                    .expressionAttributeValues(Map.of(":v", value)))
        .build();
  }

  static TransactWriteItem check(Map<String, AttributeValue> key, AttributeValue value) {
    return TransactWriteItem.builder()
        .conditionCheck(
            c ->
                c.tableName(TABLE)
                    .key(key)
                    .conditionExpression(CONDITION)
                    .expressionAttributeValues(Map.of(":v", value)))
        .build();
  }
}
