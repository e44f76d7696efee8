package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads of a global index whose keys have several attributes (Developer Guide, "Multi-attribute key
 * schema"); paritysuite/dynamodb-conformance and moto have seen the same on AWS.
 */
class MultiAttributeKeyTests {
  private static final String PLACE = "tournament = :t AND #r = :r";
  private static final Map<String, AttributeValue> VALUES =
      Map.of(
          ":t", fromS("winter"),
          ":r", fromS("east"),
          ":n", fromN("2"),
          ":m", fromN("10"),
          ":b", fromS("lower"),
          ":c", fromS("u"),
          ":i", fromS("d"),
          ":j", fromS("e"));

  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @BeforeEach
  void create() {
    Matches.create(dynamo);
    Matches.put(dynamo, "a", "east", "10", "lower");
    Matches.put(dynamo, "b", "east", "2", "upper");
    Matches.put(dynamo, "c", "east", "-1", "upper");
    Matches.put(dynamo, "e", "east", "2", "lower");
    Matches.put(dynamo, "d", "east", "2", "lower");
    Matches.put(dynamo, "f", "west", "2", "lower");
  }

  @AfterEach
  void close() {
    target.close();
  }

  private QueryResponse query(String condition, UnaryOperator<QueryRequest.Builder> change) {
    Map<String, AttributeValue> used = new HashMap<>(VALUES);
    used.keySet().removeIf(name -> !condition.contains(name));
    return Matches.query(
        dynamo,
        condition,
        used,
        query -> change.apply(query.expressionAttributeNames(Map.of("#r", "region"))));
  }

  private static String ids(QueryResponse response) {
    return String.join("", response.items().stream().map(item -> item.get("id").s()).toList());
  }

  private String found(String condition) {
    return ids(query(PLACE + condition, query -> query));
  }

  @Test
  void items_of_a_partition_are_in_the_order_of_the_attributes_one_after_another() {
    assertThat(found("")).isEqualTo("cdeba");
    assertThat(ids(query(PLACE, query -> query.scanIndexForward(false)))).isEqualTo("abedc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          AND round = :n                                          | deb
          AND round < :n                                          | c
          AND round <= :n                                         | cdeb
          AND round > :n                                          | a
          AND round >= :n                                         | deba
          AND round BETWEEN :n AND :m                             | deba
          AND round = :n AND bracket = :b                         | de
          AND round = :n AND bracket > :b                         | b
          AND round = :n AND begins_with(bracket, :c)             | b
          AND round = :n AND bracket = :b AND id = :i             | d
          AND round = :n AND bracket = :b AND id > :i             | e
          AND round = :n AND bracket = :b AND id < :j             | d
          AND round = :n AND bracket = :b AND begins_with(id, :j) | e
          AND bracket = :b AND id = :i AND round = :n             | d
          AND round > :m                                          | ""
          """)
  void conditions_narrow_from_the_first_attribute_on(String condition, String ids) {
    assertThat(found(" " + condition)).isEqualTo(ids);
    assertThat(ids(query(PLACE + " " + condition, query -> query.scanIndexForward(false))))
        .isEqualTo(new StringBuilder(ids).reverse().toString());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pages_go_on_from_all_key_attributes(boolean forward) {
    List<String> pages = new ArrayList<>();
    Map<String, AttributeValue> start = Map.of();
    do {
      Map<String, AttributeValue> from = start.isEmpty() ? null : start;
      QueryResponse page =
          query(PLACE, query -> query.limit(2).scanIndexForward(forward).exclusiveStartKey(from));
      pages.add(ids(page));
      start = page.lastEvaluatedKey();
      if (!start.isEmpty()) {
        assertThat(start).containsOnlyKeys("id", "tournament", "region", "round", "bracket");
      }
    } while (!start.isEmpty());

    assertThat(String.join("", pages)).isEqualTo(forward ? "cdeba" : "abedc");
  }

  @Test
  void key_conditions_are_read_likewise() {
    Map<String, Condition> conditions =
        Map.of(
            "tournament", condition(ComparisonOperator.EQ, fromS("winter")),
            "region", condition(ComparisonOperator.EQ, fromS("east")),
            "round", condition(ComparisonOperator.EQ, fromN("2")),
            "bracket", condition(ComparisonOperator.GT, fromS("lower")));

    assertThat(
            ids(
                dynamo.query(
                    r ->
                        r.tableName(Matches.TABLE)
                            .indexName(Matches.INDEX)
                            .keyConditions(conditions))))
        .isEqualTo("b");
  }

  private static Condition condition(ComparisonOperator operator, AttributeValue value) {
    return Condition.builder().comparisonOperator(operator).attributeValueList(value).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tournament", "region", "round", "bracket"})
  void item_that_lacks_an_attribute_is_not_in_the_index(String attribute) {
    Matches.putWithout(dynamo, attribute);

    assertThat(scanned()).isEqualTo(6);
  }

  @Test
  void item_moves_when_an_attribute_changes_and_goes_when_one_does() {
    update("SET round = :v", Map.of(":v", fromN("3")));
    assertThat(found("")).isEqualTo("cebda");

    update("REMOVE bracket", Map.of());
    assertThat(found("")).isEqualTo("ceba");

    dynamo.deleteItem(r -> r.tableName(Matches.TABLE).key(Map.of("id", fromS("e"))));
    assertThat(found("")).isEqualTo("cba");
  }

  private void update(String expression, Map<String, AttributeValue> values) {
    dynamo.updateItem(
        r ->
            r.tableName(Matches.TABLE)
                .key(Map.of("id", fromS("d")))
                .updateExpression(expression)
                .expressionAttributeValues(values.isEmpty() ? null : values));
  }

  @Test
  void segments_of_a_scan_have_every_item_once() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int segment = i;
      dynamo
          .scanPaginator(
              r ->
                  r.tableName(Matches.TABLE)
                      .indexName(Matches.INDEX)
                      .segment(segment)
                      .totalSegments(3)
                      .limit(1))
          .items()
          .forEach(item -> ids.add(item.get("id").s()));
    }

    assertThat(ids).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
  }

  @Test
  void table_is_described_with_all_key_attributes() {
    assertThat(
            dynamo
                .describeTable(r -> r.tableName(Matches.TABLE))
                .table()
                .globalSecondaryIndexes()
                .get(0)
                .keySchema())
        .containsExactly(
            hash("tournament"), hash("region"), range("round"), range("bracket"), range("id"));
  }

  private int scanned() {
    return dynamo.scan(r -> r.tableName(Matches.TABLE).indexName(Matches.INDEX)).count();
  }
}
