package io.dynamobackup.engine.conformance.value;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * A place that a value can have in a request for an absent table, and the words in which AWS tells
 * what is wrong with the value.
 */
enum Surface {
  PUT_ITEM(
      Surface::enveloped,
      (client, value) -> client.putItem(r -> r.tableName("Absent").item(Map.of("a", value)))),
  PUT_NESTED(
      Surface::enveloped,
      (client, value) ->
          client.putItem(
              r ->
                  r.tableName("Absent")
                      .item(Map.of("a", fromM(Map.of("x", fromL(List.of(value)))))))),
  PUT_VALUE(
      Surface::enveloped,
      (client, value) ->
          client.putItem(
              r ->
                  r.tableName("Absent")
                      .item(key())
                      .conditionExpression("a = :v")
                      .expressionAttributeValues(Map.of(":v", value)))),
  PUT_EXPECTED(
      Surface::enveloped,
      (client, value) ->
          client.putItem(r -> r.tableName("Absent").item(key()).expected(expected(value)))),
  UPDATE_KEY(
      Surface::enveloped,
      (client, value) ->
          client.updateItem(
              r -> r.tableName("Absent").key(Map.of("p", value)).updateExpression("REMOVE a"))),
  UPDATE_VALUE(
      Surface::enveloped,
      (client, value) ->
          client.updateItem(
              r ->
                  r.tableName("Absent")
                      .key(key())
                      .updateExpression("SET a = :v")
                      .expressionAttributeValues(Map.of(":v", value)))),
  UPDATE_ATTRIBUTES(
      Surface::enveloped,
      (client, value) ->
          client.updateItem(
              r ->
                  r.tableName("Absent")
                      .key(key())
                      .attributeUpdates(
                          Map.of("a", AttributeValueUpdate.builder().value(value).build())))),
  UPDATE_EXPECTED(
      Surface::enveloped,
      (client, value) ->
          client.updateItem(r -> r.tableName("Absent").key(key()).expected(expected(value)))),
  DELETE_KEY(
      Surface::enveloped,
      (client, value) -> client.deleteItem(r -> r.tableName("Absent").key(Map.of("p", value)))),
  DELETE_VALUE(
      Surface::enveloped,
      (client, value) ->
          client.deleteItem(
              r ->
                  r.tableName("Absent")
                      .key(key())
                      .conditionExpression("a = :v")
                      .expressionAttributeValues(Map.of(":v", value)))),
  DELETE_EXPECTED(
      Surface::enveloped,
      (client, value) ->
          client.deleteItem(r -> r.tableName("Absent").key(key()).expected(expected(value)))),
  GET_KEY(
      ValueFault::newer,
      (client, value) -> client.getItem(r -> r.tableName("Absent").key(Map.of("p", value)))),
  BATCH_GET_KEY(
      ValueFault::newer,
      (client, value) ->
          client.batchGetItem(
              r ->
                  r.requestItems(
                      Map.of(
                          "Absent",
                          KeysAndAttributes.builder().keys(Map.of("p", value)).build())))),
  QUERY_KEY_VALUE(
      ValueFault::newer,
      (client, value) ->
          client.query(
              r ->
                  r.tableName("Absent")
                      .keyConditionExpression("p = :v")
                      .expressionAttributeValues(Map.of(":v", value)))),
  QUERY_FILTER_VALUE(
      ValueFault::newer,
      (client, value) ->
          client.query(
              r ->
                  r.tableName("Absent")
                      .keyConditionExpression("p = :p")
                      .filterExpression("a = :v")
                      .expressionAttributeValues(Map.of(":p", fromS("k"), ":v", value)))),
  QUERY_KEY_CONDITION(
      ValueFault::newer,
      (client, value) ->
          client.query(r -> r.tableName("Absent").keyConditions(Map.of("p", equal(value))))),
  QUERY_FILTER(
      ValueFault::newer,
      (client, value) ->
          client.query(
              r ->
                  r.tableName("Absent")
                      .keyConditions(Map.of("p", equal(fromS("k"))))
                      .queryFilter(Map.of("a", equal(value))))),
  QUERY_START(
      ValueFault::newer,
      (client, value) ->
          client.query(
              r ->
                  r.tableName("Absent")
                      .keyConditions(Map.of("p", equal(fromS("k"))))
                      .exclusiveStartKey(Map.of("p", value)))),
  SCAN_FILTER_VALUE(
      Surface::named,
      (client, value) ->
          client.scan(
              r ->
                  r.tableName("Absent")
                      .filterExpression("a = :v")
                      .expressionAttributeValues(Map.of(":v", value)))),
  SCAN_FILTER(
      ValueFault::older,
      (client, value) ->
          client.scan(r -> r.tableName("Absent").scanFilter(Map.of("a", equal(value))))),
  SCAN_START(
      ValueFault::older,
      (client, value) ->
          client.scan(r -> r.tableName("Absent").exclusiveStartKey(Map.of("p", value)))),
  BATCH_PUT(
      ValueFault::older,
      (client, value) ->
          client.batchWriteItem(
              r ->
                  r.requestItems(
                      Map.of("Absent", List.of(Actions.batchedPut(Map.of("a", value))))))),
  BATCH_DELETE(
      ValueFault::older,
      (client, value) ->
          client.batchWriteItem(
              r ->
                  r.requestItems(
                      Map.of("Absent", List.of(Actions.batchedDelete(Map.of("p", value))))))),
  TRANSACT_PUT(
      ValueFault::older, (client, value) -> Actions.write(client, Actions.put(Map.of("a", value)))),
  TRANSACT_PUT_VALUE(
      Surface::named, (client, value) -> Actions.write(client, Actions.putIf(key(), value))),
  TRANSACT_UPDATE_VALUE(
      Surface::named, (client, value) -> Actions.write(client, Actions.update(key(), value))),
  TRANSACT_DELETE(
      ValueFault::older,
      (client, value) -> Actions.write(client, Actions.delete(Map.of("p", value)))),
  TRANSACT_DELETE_VALUE(
      Surface::named, (client, value) -> Actions.write(client, Actions.deleteIf(key(), value))),
  TRANSACT_CHECK_VALUE(
      Surface::named, (client, value) -> Actions.write(client, Actions.check(key(), value))),
  TRANSACT_GET(
      ValueFault::older,
      (client, value) ->
          client.transactGetItems(
              r ->
                  r.transactItems(i -> i.get(g -> g.tableName("Absent").key(Map.of("p", value)))))),
  ;

  @SuppressWarnings("ImmutableEnumChecker") // it keeps nothing
  private final Function<ValueFault, String> words;

  @SuppressWarnings("ImmutableEnumChecker") // it keeps nothing
  private final BiConsumer<DynamoDbClient, AttributeValue> call;

  Surface(Function<ValueFault, String> words, BiConsumer<DynamoDbClient, AttributeValue> call) {
    this.words = words;
    this.call = call;
  }

  /** Sends a value there. */
  void send(DynamoDbClient client, AttributeValue value) {
    call.accept(client, value);
  }

  /** Returns the whole text in which AWS tells a fault there. */
  String told(ValueFault fault) {
    return words.apply(fault);
  }

  private static String enveloped(ValueFault fault) {
    return "1 validation error detected: " + fault.newer();
  }

  private static String named(ValueFault fault) {
    return named(fault.older());
  }

  /** Returns a fault of a value with the name it has in an expression. */
  static String named(String text) {
    return "ExpressionAttributeValues contains invalid value: " + text + " for key :v";
  }

  /** Returns true if the value is one of an expression. */
  boolean isOfExpression() {
    return name().endsWith("_VALUE");
  }

  private static Map<String, AttributeValue> key() {
    return Map.of("p", fromS("k"));
  }

  private static Map<String, ExpectedAttributeValue> expected(AttributeValue value) {
    return Map.of("a", ExpectedAttributeValue.builder().value(value).build());
  }

  private static Condition equal(AttributeValue value) {
    return Condition.builder().comparisonOperator("EQ").attributeValueList(value).build();
  }
}
