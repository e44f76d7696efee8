package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;

import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/**
 * What AWS says of the shape of requests, and in which order, as paritysuite/dynamodb-conformance
 * recorded it in September and October 2026.
 */
class RequestShapeTests {
  private static final String FAILED = " failed to satisfy constraint: ";
  private static final String EMPTY_NAME =
      "1 validation error detected: Value at 'TableName'"
          + FAILED
          + "Member must have length greater than or equal to 1";
  private static final String CAPACITY =
      "Value 'INVALID' at 'returnConsumedCapacity'"
          + FAILED
          + "Member must satisfy enum value set: [INDEXES, TOTAL, NONE]";
  private static final String RETURN_VALUES =
      "Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD,"
          + " ALL_NEW, UPDATE_NEW, NONE]";
  private static final Map<String, ExpectedAttributeValue> EXPECTED =
      Map.of(
          "a", ExpectedAttributeValue.builder().exists(false).build(),
          "b", ExpectedAttributeValue.builder().exists(false).build());

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void an_empty_table_name_is_told_alone_by_writes() {
    assertInvalid(() -> client.putItem(r -> r.tableName("").item(Map.of())), EMPTY_NAME);
    assertInvalid(
        () -> client.putItem(r -> r.tableName("").item(key("k")).returnValues("INVALID")),
        EMPTY_NAME);
    assertInvalid(() -> client.deleteItem(r -> r.tableName("").key(Map.of())), EMPTY_NAME);
    assertInvalid(
        () -> client.updateItem(r -> r.tableName("").key(Map.of()).returnValues("INVALID")),
        EMPTY_NAME);
  }

  @Test
  void puts_and_deletes_tell_all_that_is_wrong() {
    assertInvalid(
        () ->
            client.putItem(
                r ->
                    r.tableName("Absent")
                        .item(key("k"))
                        .returnValues("INVALID")
                        .returnConsumedCapacity("INVALID")
                        .returnItemCollectionMetrics("INVALID")),
        "3 validation errors detected: "
            + CAPACITY
            + "; "
            + RETURN_VALUES
            + "; Value 'INVALID' at 'returnItemCollectionMetrics'"
            + FAILED
            + "Member must satisfy enum value set: [SIZE, NONE]");
    assertInvalid(
        () ->
            client.deleteItem(
                r ->
                    r.tableName("Absent")
                        .key(key("k"))
                        .returnValues("INVALID")
                        .returnConsumedCapacity("INVALID")),
        "2 validation errors detected: " + CAPACITY + "; " + RETURN_VALUES);
  }

  @Test
  void an_update_tells_only_that_it_cannot_return_what_is_asked_for() {
    assertInvalid(
        () ->
            client.updateItem(
                r ->
                    r.tableName("Absent")
                        .key(key("k"))
                        .returnValues("INVALID")
                        .returnConsumedCapacity("INVALID")),
        "1 validation error detected: " + RETURN_VALUES);
  }

  @Test
  void a_request_that_lacks_something_is_told_all_in_older_words() {
    assertInvalid(
        () ->
            client.updateItem(
                r ->
                    r.tableName("")
                        .returnConsumedCapacity("INVALID")
                        .returnValues("INVALID")
                        .updateExpression("REMOVE a")),
        "4 validation errors detected: "
            + CAPACITY
            + "; Value '' at 'tableName'"
            + FAILED
            + "Member must have length greater than or equal to 1; Value 'INVALID' at"
            + " 'returnValues'"
            + FAILED
            + "Member must satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE,"
            + " UPDATED_NEW]; Value null at 'key'"
            + FAILED
            + "Member must not be null");
    assertInvalid(
        () ->
            client.updateItem(
                r -> r.tableName("Absent").expected(EXPECTED).conditionalOperator("XOR")),
        "2 validation errors detected: Value 'XOR' at 'conditionalOperator'"
            + FAILED
            + "Member must satisfy enum value set: [OR, AND]; Value null at 'key'"
            + FAILED
            + "Member must not be null");
  }

  @Test
  void an_operator_that_joins_nothing_is_told_in_newer_words() {
    assertInvalid(
        () ->
            client.putItem(
                r ->
                    r.tableName("Absent")
                        .item(key("k"))
                        .expected(EXPECTED)
                        .conditionalOperator("XOR")),
        "1 validation error detected: Failed to satisfy constraint: Member must satisfy enum value"
            + " set: [ALL, OR]");
  }

  @Test
  void a_token_is_told_before_capacity() {
    String token = "x".repeat(37);

    assertInvalid(
        () ->
            client.transactWriteItems(
                r ->
                    r.transactItems(i -> i.put(p -> p.tableName("Absent").item(key("k"))))
                        .clientRequestToken(token)
                        .returnConsumedCapacity("INVALID")),
        "2 validation errors detected: Value '"
            + token
            + "' at 'clientRequestToken'"
            + FAILED
            + "Member must have length less than or equal to 36; "
            + CAPACITY);
  }

  @Test
  void global_indexes_are_told_before_local_ones() {
    assertInvalid(
        () ->
            client.createTable(
                r ->
                    r.tableName("Absent")
                        .attributeDefinitions(a -> a.attributeName("p").attributeType("S"))
                        .keySchema(k -> k.attributeName("p").keyType("HASH"))
                        .localSecondaryIndexes(
                            i ->
                                i.indexName("l1")
                                    .keySchema(k -> k.attributeName("p").keyType("HASH"))
                                    .projection(p -> p.projectionType("ALL")))
                        .globalSecondaryIndexes(
                            i ->
                                i.indexName("g1")
                                    .keySchema(k -> k.attributeName("g").keyType("HASH"))
                                    .projection(p -> p.projectionType("ALL")))),
        "2 validation errors detected: "
            + String.join(
                "; ",
                List.of(
                    shortName("g1", "globalSecondaryIndexes"),
                    shortName("l1", "localSecondaryIndexes"))));
  }

  private static String shortName(String name, String indexes) {
    return "Value '%s' at '%s.1.member.indexName'%sMember must have length greater than or equal to 3"
        .formatted(name, indexes, FAILED);
  }
}
