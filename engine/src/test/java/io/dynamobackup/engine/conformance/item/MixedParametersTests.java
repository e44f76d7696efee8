package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalidRequest;

import io.dynamobackup.engine.conformance.Target;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/** A request is made in the language of expressions or in what came before, not in both. */
class MixedParametersTests {
  private static final Map<String, Condition> CONDITIONS =
      Map.of("a", Condition.builder().comparisonOperator("EQ").build());

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private static String mixed(String old, String expressions) {
    return "Can not use both expression and non-expression parameters in the same request:"
        + " Non-expression parameters: {%s} Expression parameters: {%s}"
            .formatted(old, expressions);
  }

  @Test
  void writes_name_what_is_mixed() {
    Map<String, ExpectedAttributeValue> expected =
        Map.of("a", ExpectedAttributeValue.builder().build());

    assertInvalidRequest(
        () ->
            client.putItem(
                r ->
                    r.tableName("Absent")
                        .item(Map.of("a", AttributeValue.fromN("x")))
                        .expected(expected)
                        .conditionalOperator("OR")
                        .conditionExpression("")),
        mixed("Expected, ConditionalOperator", "ConditionExpression"));
    assertInvalidRequest(
        () ->
            client.deleteItem(
                r ->
                    r.tableName("Absent")
                        .key(key("k"))
                        .conditionalOperator("AND")
                        .conditionExpression("attribute_exists(p)")),
        mixed("ConditionalOperator", "ConditionExpression"));
    assertInvalidRequest(
        () ->
            client.updateItem(
                r ->
                    r.tableName("Absent")
                        .key(key("k"))
                        .attributeUpdates(Map.of())
                        .expected(expected)
                        .conditionalOperator("AND")
                        .updateExpression("")
                        .conditionExpression("")
                        .expressionAttributeNames(Map.of())
                        .expressionAttributeValues(Map.of())),
        mixed(
            "AttributeUpdates, Expected, ConditionalOperator",
            "UpdateExpression, ConditionExpression"));
    assertInvalidRequest(
        () ->
            client.updateItem(
                r ->
                    r.tableName("Absent")
                        .key(key("k"))
                        .attributeUpdates(Map.of())
                        .conditionExpression("attribute_exists(p)")),
        mixed("AttributeUpdates", "ConditionExpression"));
  }

  @Test
  void reads_name_what_is_mixed() {
    assertInvalid(
        () ->
            client.getItem(
                r ->
                    r.tableName("Absent")
                        .key(Map.of("p", AttributeValue.fromN("x")))
                        .attributesToGet("a", "a")
                        .projectionExpression("")),
        mixed("AttributesToGet", "ProjectionExpression"));
    assertInvalid(
        () ->
            client.scan(
                r ->
                    r.tableName("Absent")
                        .attributesToGet("a", "a")
                        .scanFilter(CONDITIONS)
                        .conditionalOperator("AND")
                        .filterExpression("")
                        .projectionExpression("")
                        .expressionAttributeNames(Map.of())),
        mixed(
            "AttributesToGet, ScanFilter, ConditionalOperator",
            "ProjectionExpression, FilterExpression"));
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName("Absent")
                        .attributesToGet("a", "a")
                        .queryFilter(CONDITIONS)
                        .conditionalOperator("OR")
                        .keyConditions(CONDITIONS)
                        .keyConditionExpression("")
                        .filterExpression("")
                        .projectionExpression("")),
        mixed(
            "AttributesToGet, QueryFilter, ConditionalOperator, KeyConditions",
            "ProjectionExpression, FilterExpression, KeyConditionExpression"));
  }

  @Test
  void key_conditions_mix_with_all_but_their_successor() {
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName("Absent")
                        .queryFilter(CONDITIONS)
                        .keyConditions(CONDITIONS)
                        .projectionExpression("")),
        mixed("QueryFilter", "ProjectionExpression"));
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName("Absent")
                        .keyConditions(CONDITIONS)
                        .keyConditionExpression("a = b")),
        mixed("KeyConditions", "KeyConditionExpression"));
  }

  @Test
  void names_and_values_are_for_expressions() {
    assertInvalidRequest(
        () ->
            client.updateItem(
                r ->
                    r.tableName("Absent")
                        .key(key("k"))
                        .attributeUpdates(Map.of())
                        .expressionAttributeNames(Map.of("#a", "a"))),
        "ExpressionAttributeNames can only be specified when using expressions");
    assertInvalidRequest(
        () ->
            client.updateItem(
                r ->
                    r.tableName("Absent")
                        .key(key("k"))
                        .attributeUpdates(Map.of())
                        .expressionAttributeValues(Map.of(":a", AttributeValue.fromS("a")))),
        "ExpressionAttributeValues can only be specified when using expressions");
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName("Absent")
                        .keyConditions(CONDITIONS)
                        .expressionAttributeValues(Map.of(":a", AttributeValue.fromS("a")))),
        "ExpressionAttributeValues can only be specified when using expressions: FilterExpression"
            + " and KeyConditionExpression are null");
  }
}
