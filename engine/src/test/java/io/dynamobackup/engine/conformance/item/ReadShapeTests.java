package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Comparisons.condition;
import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;

import io.dynamobackup.engine.conformance.Target;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * What AWS says of the shape of requests that read, as paritysuite/dynamodb-conformance recorded it
 * in 2026.
 */
class ReadShapeTests {
  private static final String FAILED = " failed to satisfy constraint: ";
  private static final String CAPACITY =
      "Value 'INVALID' at 'returnConsumedCapacity'"
          + FAILED
          + "Member must satisfy enum value set: [INDEXES, TOTAL, NONE]";

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void a_query_tells_first_and_bare_that_its_operator_joins_nothing() {
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName("Absent")
                        .keyConditions(Map.of("p", condition("EQ", s("k"))))
                        .queryFilter(Map.of("a", condition("NULL"), "b", condition("NULL")))
                        .conditionalOperator("XOR")
                        .select("INVALID")),
        "Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]");
  }

  @Test
  void a_query_and_a_scan_name_their_limits_in_their_own_ways() {
    String text = FAILED + "Member must have value greater than or equal to 1";

    assertInvalid(
        () -> client.query(r -> r.tableName("Absent").keyConditionExpression("p = :p").limit(0)),
        "1 validation error detected: Value at 'Limit'" + text);
    assertInvalid(
        () -> client.scan(r -> r.tableName("Absent").limit(0)),
        "1 validation error detected: Value '0' at 'limit'" + text);
  }

  @Test
  void a_batch_of_gets_names_its_keys() {
    String keys =
        "1 validation error detected: Value at 'RequestItems.Absent.member.Keys'" + FAILED;

    assertInvalid(
        () -> client.batchGetItem(r -> r.requestItems(Map.of("Absent", gets(0)))),
        keys + "Member must have length greater than or equal to 1");
    assertInvalid(
        () -> client.batchGetItem(r -> r.requestItems(Map.of("Absent", gets(101)))),
        keys + "Member must have length less than or equal to 100");
  }

  @Test
  void a_batch_of_gets_shows_a_malformed_name_with_all_else_that_is_wrong() {
    String name =
        "Value '{\"bad!name\":{\"Keys\":[{\"p\":{\"S\":\"k\"}}]}}' at 'requestItems'"
            + FAILED
            + "Map keys must satisfy constraint: [Member must have length less than or equal to"
            + " 255, Member must have length greater than or equal to 3, Member must satisfy"
            + " regular expression pattern: [a-zA-Z0-9_.-]+]";

    assertInvalid(
        () -> client.batchGetItem(r -> r.requestItems(Map.of("bad!name", gets(1)))),
        "1 validation error detected: " + name);
    assertInvalid(
        () ->
            client.batchGetItem(
                r -> r.requestItems(Map.of("bad!name", gets(1))).returnConsumedCapacity("INVALID")),
        "2 validation errors detected: " + name + "; " + CAPACITY);
  }

  private static KeysAndAttributes gets(int number) {
    return KeysAndAttributes.builder().keys(Collections.nCopies(number, key("k"))).build();
  }
}
