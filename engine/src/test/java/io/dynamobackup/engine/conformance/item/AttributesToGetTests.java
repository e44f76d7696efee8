package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** {@code AttributesToGet}: what {@code ProjectionExpression} was before expressions. */
class AttributesToGetTests {
  private static final Map<String, Condition> BY_ARTIST =
      Map.of(
          "Artist",
          Condition.builder().comparisonOperator("EQ").attributeValueList(s("A")).build());

  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @BeforeEach
  void create() {
    Music.create(client);
    client.putItem(
        r ->
            r.tableName(Music.TABLE)
                .item(
                    Map.of(
                        "Artist", s("A"),
                        "SongTitle", s("1"),
                        "map", fromM(Map.of("x", s("inside"))),
                        "map.x", s("outside"))));
  }

  @AfterEach
  void close() {
    target.close();
  }

  private GetItemResponse get(String... attributes) {
    return client.getItem(
        r -> r.tableName(Music.TABLE).key(Music.key("A", "1")).attributesToGet(attributes));
  }

  @Test
  void whole_attributes_are_returned_by_their_names() {
    assertThat(get("map.x", "SongTitle").item())
        .isEqualTo(Map.of("map.x", s("outside"), "SongTitle", s("1")));
    assertThat(get("map").item()).isEqualTo(Map.of("map", fromM(Map.of("x", s("inside")))));
  }

  @Test
  void an_item_that_has_none_of_them_is_there_and_empty() {
    assertThat(get("absent").hasItem()).isTrue();
    assertThat(get("absent").item()).isEmpty();
  }

  @Test
  void scans_and_queries_return_them_too() {
    Map<String, AttributeValue> expected = Map.of("map.x", s("outside"));

    assertThat(
            client.scan(r -> r.tableName(Music.TABLE).attributesToGet("map.x", "absent")).items())
        .containsExactly(expected);
    assertThat(
            client
                .query(
                    r ->
                        r.tableName(Music.TABLE)
                            .keyConditions(BY_ARTIST)
                            .select(Select.SPECIFIC_ATTRIBUTES)
                            .attributesToGet("map.x"))
                .items())
        .containsExactly(expected);
  }

  @Test
  void no_attribute_is_asked_for_twice() {
    String text = INVALID + "Duplicate value in attribute name: a";

    assertInvalid(
        () ->
            client.getItem(
                r ->
                    r.tableName("Absent")
                        .key(Music.key("A", "1"))
                        .attributesToGet("b", "a", "a", "b")),
        text);
    assertInvalid(() -> client.scan(r -> r.tableName("Absent").attributesToGet("a", "a")), text);
    assertInvalid(
        () ->
            client.query(
                r -> r.tableName("Absent").keyConditions(BY_ARTIST).attributesToGet("a", "a")),
        text);
  }

  @Test
  void a_query_looks_at_its_filter_first_and_a_scan_at_its_attributes() {
    Map<String, Condition> wrong =
        Map.of("a", Condition.builder().comparisonOperator("EQ").build());

    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName("Absent")
                        .keyConditions(BY_ARTIST)
                        .queryFilter(wrong)
                        .attributesToGet("a", "a")),
        INVALID + "Invalid number of argument(s) for the EQ ComparisonOperator");
    assertInvalid(
        () -> client.scan(r -> r.tableName("Absent").scanFilter(wrong).attributesToGet("a", "a")),
        INVALID + "Duplicate value in attribute name: a");
  }

  @Test
  void they_are_no_choice_of_their_own() {
    assertInvalid(
        () -> client.scan(r -> r.tableName("Absent").attributesToGet("a").select(Select.COUNT)),
        "Cannot specify the AttributesToGet when choosing to get only the Count");
    assertInvalid(
        () ->
            client.scan(
                r -> r.tableName("Absent").attributesToGet("a").select(Select.ALL_ATTRIBUTES)),
        "Cannot specify the AttributesToGet when choosing to get ALL_ATTRIBUTES");
  }
}
