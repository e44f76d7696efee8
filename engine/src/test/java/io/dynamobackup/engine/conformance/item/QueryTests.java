package io.dynamobackup.engine.conformance.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

class QueryTests extends QueriedMusic {
  private QueryResponse query(
      String condition, Map<String, String> values, Consumer<QueryRequest.Builder> more) {
    Map<String, AttributeValue> attributes = new HashMap<>();
    values.forEach((name, value) -> attributes.put(name, fromS(value)));
    return client.query(
        r -> {
          r.tableName(Music.TABLE)
              .keyConditionExpression(condition)
              .expressionAttributeValues(attributes);
          more.accept(r);
        });
  }

  @Test
  void returns_a_partition_in_the_order_of_its_sort_keys() {
    QueryResponse page = query("Artist = :a", Map.of(":a", "A"), r -> {});

    assertThat(titles(page)).containsExactly("Z", "a", "ab", "b", "c", "é");
    assertThat(page.count()).isEqualTo(6);
    assertThat(page.scannedCount()).isEqualTo(6);
    assertThat(page.hasLastEvaluatedKey()).isFalse();
    assertThat(page.items())
        .allSatisfy(item -> assertThat(item).containsEntry("Artist", fromS("A")));
  }

  @Test
  void returns_them_backward_if_asked() {
    assertThat(titles(query("Artist = :a", Map.of(":a", "A"), r -> r.scanIndexForward(false))))
        .containsExactly("é", "c", "b", "ab", "a", "Z");
  }

  @ParameterizedTest
  @CsvSource({
    "SongTitle = :t, 'ab'",
    "SongTitle < :t, 'Z,a'",
    "SongTitle <= :t, 'Z,a,ab'",
    "SongTitle > :t, 'b,c,é'",
    "SongTitle >= :t, 'ab,b,c,é'",
    "'begins_with(SongTitle, :t)', 'ab'"
  })
  void returns_the_sort_keys_that_are_asked_for(String condition, String expected) {
    Map<String, String> values = Map.of(":a", "A", ":t", "ab");
    List<String> forward = List.of(expected.split(","));
    List<String> backward = new ArrayList<>(forward);
    Collections.reverse(backward);

    assertThat(titles(query("Artist = :a AND " + condition, values, r -> {}))).isEqualTo(forward);
    assertThat(
            titles(query("Artist = :a AND " + condition, values, r -> r.scanIndexForward(false))))
        .isEqualTo(backward);
  }

  @Test
  void returns_what_is_between() {
    assertThat(
            titles(
                query(
                    "Artist = :a AND SongTitle BETWEEN :f AND :t",
                    Map.of(":a", "A", ":f", "a", ":t", "b"),
                    r -> {})))
        .containsExactly("a", "ab", "b");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 6, 7})
  void pages_of_any_size_are_together_the_whole_query_both_ways(int limit) {
    for (boolean forward : new boolean[] {true, false}) {
      List<String> all =
          titles(query("Artist = :a", Map.of(":a", "B"), r -> r.scanIndexForward(forward)));
      List<String> seen = new ArrayList<>();
      Map<String, AttributeValue> start = null;
      do {
        Map<String, AttributeValue> from = start;
        QueryResponse page =
            query(
                "Artist = :a",
                Map.of(":a", "B"),
                r -> r.scanIndexForward(forward).limit(limit).exclusiveStartKey(from));
        seen.addAll(titles(page));
        start = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
      } while (start != null);

      assertThat(seen).isEqualTo(all);
    }
  }

  @Test
  void an_index_is_queried_by_its_own_key_and_returns_what_it_holds() {
    QueryResponse page =
        query("Genre = :g", Map.of(":g", "Country"), r -> r.indexName("by-genre").limit(5));

    assertThat(page.count()).isEqualTo(5);
    assertThat(page.items().get(0)).containsOnlyKeys("Artist", "SongTitle", "Genre", "Year");
    assertThat(page.lastEvaluatedKey()).containsOnlyKeys("Artist", "SongTitle", "Genre");
    assertThat(
            query(
                    "Genre = :g",
                    Map.of(":g", "Country"),
                    r -> r.indexName("by-genre").exclusiveStartKey(page.lastEvaluatedKey()))
                .count())
        .isEqualTo(7);
  }

  @Test
  void a_filter_is_applied_after_the_limit() {
    QueryResponse page =
        query(
            "Artist = :a",
            Map.of(":a", "A", ":y", "1999"),
            r ->
                r.limit(2)
                    .filterExpression("#y = :y")
                    .expressionAttributeNames(Map.of("#y", "Year")));

    assertThat(page.count()).isZero();
    assertThat(page.scannedCount()).isEqualTo(2);
    assertThat(page.hasLastEvaluatedKey()).isTrue();
  }

  @Test
  void a_partition_that_is_not_there_is_empty() {
    assertThat(query("Artist = :a", Map.of(":a", "Nobody"), r -> {}).items()).isEmpty();
  }

  @Test
  void projected_attributes_are_of_an_index() {
    Refusals.assertInvalid(
        () ->
            query("Artist = :a", Map.of(":a", "A"), r -> r.select(Select.ALL_PROJECTED_ATTRIBUTES)),
        "1 validation error detected: ALL_PROJECTED_ATTRIBUTES can be used only when Querying"
            + " using an IndexName");
  }

  @Test
  void wrong_queries_have_awss_texts() {
    assertThatThrownBy(() -> client.query(r -> r.tableName(Music.TABLE)))
        .hasMessageContaining(
            "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
                + " request.");
    assertThatThrownBy(() -> query("Artist > :a", Map.of(":a", "A"), r -> {}))
        .hasMessageContaining("Query key condition not supported");
    assertThatThrownBy(() -> query("SongTitle = :a", Map.of(":a", "A"), r -> {}))
        .hasMessageContaining("Query condition missed key schema element: Artist");
    assertThatThrownBy(
            () ->
                query(
                    "Artist = :a",
                    Map.of(":a", "A"),
                    r -> r.filterExpression("attribute_exists(SongTitle)")))
        .hasMessageContaining("SongTitle");
    assertThatThrownBy(
            () ->
                query(
                    "Artist = :a",
                    Map.of(":a", "A"),
                    r -> r.exclusiveStartKey(Music.key("B", "a"))))
        .hasMessageContaining(
            "The provided starting key is outside query boundaries based on provided conditions");
    assertThatThrownBy(
            () ->
                query(
                    "Genre = :g",
                    Map.of(":g", "Country"),
                    r -> r.indexName("by-genre").consistentRead(true)))
        .hasMessageContaining("Consistent reads are not supported on global secondary indexes");
  }
}
