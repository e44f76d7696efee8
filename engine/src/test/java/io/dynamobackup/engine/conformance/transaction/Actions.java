package io.dynamobackup.engine.conformance.transaction;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Actions of transactions on a table of accounts, each with an id and a balance. */
final class Actions {
  static final String TABLE = "Accounts";

  private Actions() {}

  static void create(DynamoDbClient client) {
    create(client, TABLE);
  }

  static void create(DynamoDbClient client, String table) {
    client.createTable(
        r ->
            r.tableName(table)
                .attributeDefinitions(Music.string("id"))
                .keySchema(Music.hash("id"))
                .billingMode(BillingMode.PAY_PER_REQUEST));
  }

  static Map<String, AttributeValue> key(String id) {
    return Map.of("id", fromS(id));
  }

  static Map<String, AttributeValue> account(String id, int balance) {
    return Map.of("id", fromS(id), "balance", fromN(Integer.toString(balance)));
  }

  /** Returns an account of so many bytes. */
  static Map<String, AttributeValue> sized(String id, int bytes) {
    int rest = bytes - "id".length() - id.length() - "note".length();
    return Map.of("id", fromS(id), "note", fromS("x".repeat(rest)));
  }

  /** Has an account there before the transaction. */
  static void given(DynamoDbClient client, Map<String, AttributeValue> account) {
    client.putItem(r -> r.tableName(TABLE).item(account));
  }

  static TransactWriteItemsResponse write(DynamoDbClient client, TransactWriteItem... actions) {
    return client.transactWriteItems(r -> r.transactItems(actions));
  }

  static List<Map<String, AttributeValue>> all(DynamoDbClient client) {
    return client.scan(r -> r.tableName(TABLE)).items();
  }

  static TransactWriteItem put(Map<String, AttributeValue> item) {
    return put(item, p -> {});
  }

  static TransactWriteItem put(Map<String, AttributeValue> item, Consumer<Put.Builder> change) {
    Put.Builder put = Put.builder().tableName(TABLE).item(item);
    change.accept(put);
    return TransactWriteItem.builder().put(put.build()).build();
  }

  static TransactWriteItem delete(
      Map<String, AttributeValue> key, Consumer<Delete.Builder> change) {
    Delete.Builder delete = Delete.builder().tableName(TABLE).key(key);
    change.accept(delete);
    return TransactWriteItem.builder().delete(delete.build()).build();
  }

  static TransactWriteItem delete(Map<String, AttributeValue> key) {
    return delete(key, d -> {});
  }

  static TransactWriteItem update(
      Map<String, AttributeValue> key, Consumer<Update.Builder> change) {
    Update.Builder update = Update.builder().tableName(TABLE).key(key);
    change.accept(update);
    return TransactWriteItem.builder().update(update.build()).build();
  }

  /** Adds to the balance of an account. */
  static TransactWriteItem deposit(String id, int amount) {
    return update(
        key(id),
        u ->
            u.updateExpression("ADD balance :a")
                .expressionAttributeValues(Map.of(":a", fromN(Integer.toString(amount)))));
  }

  /** Takes from the balance of an account that has enough; else shows the account. */
  static TransactWriteItem withdrawal(String id, int amount) {
    return update(
        key(id),
        u ->
            u.updateExpression("SET balance = balance - :a")
                .conditionExpression("balance >= :a")
                .expressionAttributeValues(Map.of(":a", fromN(Integer.toString(amount))))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
  }

  static TransactWriteItem check(
      Map<String, AttributeValue> key, Consumer<ConditionCheck.Builder> change) {
    ConditionCheck.Builder check = ConditionCheck.builder().tableName(TABLE).key(key);
    change.accept(check);
    return TransactWriteItem.builder().conditionCheck(check.build()).build();
  }

  /** Checks that there is an account. */
  static TransactWriteItem exists(String id) {
    return check(key(id), c -> c.conditionExpression("attribute_exists(id)"));
  }

  /** Checks that there is no account. */
  static TransactWriteItem absent(String id) {
    return check(key(id), c -> c.conditionExpression("attribute_not_exists(id)"));
  }
}
