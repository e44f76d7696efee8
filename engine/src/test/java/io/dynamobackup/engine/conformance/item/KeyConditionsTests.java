package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Comparisons.condition;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.conformance.Music;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** {@code KeyConditions}: what {@code KeyConditionExpression} was before expressions. */
class KeyConditionsTests extends QueriedMusic {
  private static Condition is(String value) {
    return condition("EQ", s(value));
  }

  private QueryResponse query(
      Map<String, Condition> conditions, Consumer<QueryRequest.Builder> more) {
    return client.query(r -> more.accept(r.tableName(Music.TABLE).keyConditions(conditions)));
  }

  @Test
  void a_partition_is_returned_in_order() {
    assertThat(titles(query(Map.of("Artist", is("A")), r -> {})))
        .containsExactly("Z", "a", "ab", "b", "c", "é");
    assertThat(titles(query(Map.of("Artist", is("A")), r -> r.scanIndexForward(false))))
        .containsExactly("é", "c", "b", "ab", "a", "Z");
  }

  @ParameterizedTest
  @CsvSource({
    "EQ, 'ab'",
    "LT, 'Z,a'",
    "LE, 'Z,a,ab'",
    "GT, 'b,c,é'",
    "GE, 'ab,b,c,é'",
    "BEGINS_WITH, 'ab'"
  })
  void the_sort_keys_asked_for_are_returned(String operator, String expected) {
    assertThat(
            titles(
                query(
                    Map.of("Artist", is("A"), "SongTitle", condition(operator, s("ab"))), r -> {})))
        .isEqualTo(List.of(expected.split(",")));
  }

  @Test
  void what_is_between_is_returned() {
    assertThat(
            titles(
                query(
                    Map.of("Artist", is("A"), "SongTitle", condition("BETWEEN", s("a"), s("b"))),
                    r -> {})))
        .containsExactly("a", "ab", "b");
  }

  @Test
  void an_index_is_queried_by_its_own_key() {
    assertThat(query(Map.of("Genre", is("Country")), r -> r.indexName("by-genre")).count())
        .isEqualTo(12);
    assertThat(
            query(
                    Map.of("Artist", is("A"), "Year", condition("GE", s("1972"))),
                    r -> r.indexName("by-year"))
                .count())
        .isEqualTo(6);
  }

  @Test
  void key_conditions_go_with_a_filter_expression_and_a_projection_expression() {
    QueryResponse page =
        query(
            Map.of("Artist", is("A")),
            r ->
                r.filterExpression("#y = :y")
                    .projectionExpression("SongTitle")
                    .expressionAttributeNames(Map.of("#y", "Year"))
                    .expressionAttributeValues(Map.of(":y", s("1972"))));

    assertThat(page.count()).isEqualTo(6);
    assertThat(page.items()).allSatisfy(item -> assertThat(item).containsOnlyKeys("SongTitle"));
  }

  private void assertRefused(Map<String, Condition> conditions, String text) {
    assertInvalid(() -> query(conditions, r -> {}), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LE", "LT", "GE", "GT", "BEGINS_WITH"})
  void a_partition_key_is_equal_to_something(String operator) {
    assertRefused(
        Map.of("Artist", condition(operator, s("A"))), "Query key condition not supported");
    assertRefused(
        Map.of("Artist", condition("BETWEEN", s("A"), s("B"))),
        "Query key condition not supported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NE", "IN", "CONTAINS", "NOT_CONTAINS", "NULL", "NOT_NULL"})
  void keys_are_compared_in_ways_their_order_can_answer(String operator) {
    Condition condition =
        operator.endsWith("NULL") ? condition(operator) : condition(operator, s("A"));

    assertRefused(
        Map.of("Artist", condition),
        "Attempted conditional constraint is not an indexable operation");
    assertRefused(
        Map.of("Artist", is("A"), "SongTitle", condition),
        "Attempted conditional constraint is not an indexable operation");
  }

  @Test
  void both_keys_are_those_of_the_table_or_index() {
    assertRefused(
        Map.of("SongTitle", is("a")), "Query condition missed key schema element: Artist");
    assertRefused(
        Map.of("Artist", is("A"), "Year", is("1")),
        "Query condition missed key schema element: SongTitle");
    assertInvalid(
        () -> query(Map.of("Artist", is("A")), r -> r.indexName("by-genre")),
        "Query condition missed key schema element: Genre");
    assertRefused(Map.of(), "Conditions can be of length 1 or 2 only");
    assertInvalid(
        () -> client.query(r -> r.tableName(Music.TABLE)),
        "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
            + " request.");
  }

  @Test
  void values_are_of_the_types_of_the_keys() {
    String mismatch = INVALID + "Condition parameter type does not match schema type";

    assertRefused(Map.of("Artist", condition("EQ", n("1"))), mismatch);
    assertRefused(Map.of("Artist", is("A"), "SongTitle", condition("GE", n("1"))), mismatch);
    assertRefused(Map.of("Artist", condition("EQ", fromSs(List.of("A")))), mismatch);
    assertRefused(
        Map.of("Artist", is("")),
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
            + " contain an empty string value. Key: Artist");
  }

  @Test
  void the_partition_key_is_looked_at_before_the_sort_key() {
    assertRefused(
        Map.of("Artist", condition("LT", s("A")), "Year", is("1")),
        "Query key condition not supported");
    assertRefused(
        Map.of("Artist", condition("EQ", n("1")), "Year", is("1")),
        INVALID + "Condition parameter type does not match schema type");
  }

  @Test
  void conditions_are_checked_before_the_table_and_keys_after_it() {
    Map<String, Condition> wrong = new LinkedHashMap<>();
    wrong.put("z", condition("EQ"));
    wrong.put("a", condition("EQ", s("a"), s("b")));

    assertInvalid(
        () -> client.query(r -> r.tableName("Absent").keyConditions(wrong)),
        INVALID + "Invalid number of argument(s) for the EQ ComparisonOperator");
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName("Absent")
                        .keyConditions(Map.of("z", condition("BETWEEN", s("b"), s("a"))))),
        "The BETWEEN condition was provided a range where the lower bound is greater than the"
            + " upper bound");
    assertNotFound(
        () ->
            client.query(r -> r.tableName("Absent").keyConditions(Map.of("z", condition("NULL")))));
  }
}
