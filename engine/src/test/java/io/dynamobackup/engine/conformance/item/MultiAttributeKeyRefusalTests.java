package io.dynamobackup.engine.conformance.item;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is refused of a global index whose keys have several attributes. The texts on missing
 * equalities of sort keys are AWS's (paritysuite/dynamodb-conformance); where several are missing,
 * of partition keys, and of sizes they are DynamoDB Local's.
 */
class MultiAttributeKeyRefusalTests {
  private static final Map<String, AttributeValue> VALUES =
      Map.of(
          ":t", fromS("winter"),
          ":r", fromS("east"),
          ":n", fromN("2"),
          ":b", fromS("lower"),
          ":i", fromS("d"));

  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @BeforeEach
  void create() {
    Matches.create(dynamo);
  }

  @AfterEach
  void close() {
    target.close();
  }

  private Refused asked(String condition) {
    Map<String, AttributeValue> used = new HashMap<>(VALUES);
    used.keySet().removeIf(name -> !condition.contains(name));
    return Refused.by(
        () ->
            Matches.query(
                dynamo,
                condition.replace("region", "#r"),
                used,
                query ->
                    condition.contains("region")
                        ? query.expressionAttributeNames(Map.of("#r", "region"))
                        : query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tournament = :t                   | region
          region = :r                       | tournament
          round = :n                        | tournament, region
          tournament = :t AND round = :n    | region
          tournament = :t AND region > :r   | region
          tournament > :t                   | region
          tournament > :t AND region > :r   | tournament, region
          """)
  void every_attribute_of_the_partition_key_is_given(String condition, String missing) {
    assertThat(asked(condition))
        .isEqualTo(
            Refused.asInvalid(
                "HASH key attributes "
                    + missing
                    + " must have equality conditions specified in the query"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bracket = :b                                | round          | bracket
          id = :i                                     | round, bracket | id
          round = :n AND id = :i                      | bracket        | id
          round > :n AND bracket = :b                 | round          | bracket
          round > :n AND id = :i                      | bracket        | id
          round > :n AND bracket > :b AND id = :i     | round, bracket | id
          """)
  void attributes_of_the_sort_key_are_given_from_the_first_on(
      String condition, String missing, String last) {
    assertThat(asked("tournament = :t AND region = :r AND " + condition))
        .isEqualTo(
            Refused.asInvalid(
                "RANGE key attributes "
                    + missing
                    + " must have equality conditions specified in the query because a condition"
                    + " is present on key attribute "
                    + last));
  }

  @Test
  void no_other_attribute_is_asked_for() {
    assertThat(asked("tournament = :t AND region = :r AND winner = :i"))
        .isEqualTo(Refused.asInvalid("Query condition missed key schema element: round"));
    assertThat(
            asked(
                "tournament = :t AND region = :r AND round = :n AND bracket = :b AND id = :i AND"
                    + " winner = :i"))
        .isEqualTo(
            Refused.asInvalid(
                "The number of query conditions (6) exceeds the number of key attributes defined"
                    + " in the schema (5)"));
  }

  @Test
  void values_have_the_types_of_the_key() {
    assertThat(asked("tournament = :t AND region = :r AND round = :b"))
        .isEqualTo(Refused.asParameter("Condition parameter type does not match schema type"));
  }

  @Test
  void a_page_starts_in_the_partition_that_is_asked_for() {
    assertThat(
            Refused.by(
                () ->
                    Matches.query(
                        dynamo,
                        "tournament = :t AND #r = :r",
                        Map.of(":t", fromS("winter"), ":r", fromS("east")),
                        query ->
                            query
                                .expressionAttributeNames(Map.of("#r", "region"))
                                .exclusiveStartKey(Matches.match("a", "west", "1", "lower")))))
        .isEqualTo(
            Refused.asInvalid(
                "The provided starting key is outside query boundaries based on provided"
                    + " conditions"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "tournament", "region", "round", "bracket"})
  void a_page_starts_at_all_key_attributes(String attribute) {
    Map<String, AttributeValue> start = new HashMap<>(Matches.match("a", "east", "1", "lower"));
    start.remove(attribute);

    assertThat(
            Refused.by(
                () ->
                    dynamo.scan(
                        r ->
                            r.tableName(Matches.TABLE)
                                .indexName(Matches.INDEX)
                                .exclusiveStartKey(start))))
        .isEqualTo(Refused.asInvalid("The provided starting key is invalid"));
  }

  @Test
  void partition_key_has_2048_bytes_in_all() {
    dynamo.putItem(r -> r.tableName(Matches.TABLE).item(match(2042, "1", 1)));

    assertThat(indexed()).isEqualTo(1);
    assertThat(putting(match(2043, "1", 1)))
        .isEqualTo(
            Refused.asInvalid(
                "Aggregate size for HASH key attributes tournament, region of index by-place has"
                    + " exceeded limit 2048 bytes, with actual size 2049 bytes"));
  }

  @Test
  void sort_key_has_1024_bytes_in_all() {
    dynamo.putItem(r -> r.tableName(Matches.TABLE).item(match(1, "1", 1021)));

    assertThat(indexed()).isEqualTo(1);
    assertThat(putting(match(1, "1", 1022)))
        .isEqualTo(
            Refused.asInvalid(
                "Aggregate size for RANGE key attributes round, bracket, id of index by-place has"
                    + " exceeded limit 1024 bytes, with actual size 1025 bytes"));
  }

  @Test
  void update_does_not_make_a_key_larger() {
    dynamo.putItem(r -> r.tableName(Matches.TABLE).item(match(1, "1", 1021)));

    assertThat(
            Refused.by(
                () ->
                    dynamo.updateItem(
                        r ->
                            r.tableName(Matches.TABLE)
                                .key(Map.of("id", fromS("a")))
                                .updateExpression("SET round = :n")
                                .expressionAttributeValues(Map.of(":n", fromN("-1"))))))
        .isEqualTo(
            Refused.asInvalid(
                "The update expression attempted to update the secondary index key beyond allowed"
                    + " size limits"));
  }

  private int indexed() {
    return dynamo.scan(r -> r.tableName(Matches.TABLE).indexName(Matches.INDEX)).count();
  }

  private Refused putting(Map<String, AttributeValue> item) {
    return Refused.by(() -> dynamo.putItem(r -> r.tableName(Matches.TABLE).item(item)));
  }

  /** Returns a match whose region is {@code winter} long of all, and whose id is {@code a}. */
  private static Map<String, AttributeValue> match(int region, String round, int bracket) {
    return Matches.match("a", "e".repeat(region), round, "b".repeat(bracket));
  }
}
