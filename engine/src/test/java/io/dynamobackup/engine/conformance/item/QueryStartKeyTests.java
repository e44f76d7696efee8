package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.MISMATCH;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where a query may go on. */
class QueryStartKeyTests extends StartedReads {
  private static final String OUTSIDE =
      "The provided starting key is outside query boundaries based on provided conditions";

  private static final String NO_MATCH =
      "The provided starting key does not match the range key predicate";

  private static final String ONE_ROW =
      "The query can return at most one row and cannot be restarted";

  @Test
  void a_query_of_a_table_goes_on_after_a_key_of_the_table() {
    assertQuery(null, "p = :a", start(), START);
    assertQuery(null, "p = :a", start("p", "a"), START);
    assertQuery(null, "p = :a", start("p", "a", "z", "1"), START);
    assertQuery(null, "p = :a", start("p", "a", "q", "1", "l", "1"), START);
    assertQuery(null, "p = :a", start("p", "a", "q", n("1")), MISMATCH);
    assertQuery(null, "p = :a", start("p", b(1), "q", "1"), MISMATCH);
    assertQuery(null, "p = :a", start("p", n("1"), "z", "1"), MISMATCH);
    assertQuery(
        null,
        "p = :a",
        start("p", "a", "q", "x".repeat(1025)),
        INVALID + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
  }

  @Test
  void a_query_of_an_index_goes_on_after_a_key_of_the_index_and_of_the_table() {
    for (Map<String, AttributeValue> start :
        List.of(
            start(),
            start("p", "a"),
            start("p", "a", "q", "1"),
            start("p", "a", "l", "1"),
            start("p", "a", "q", "1", "z", "1"),
            start("p", "a", "q", "1", "l", "1", "z", "1"))) {
      assertQuery("local", "p = :a", start, START);
    }
    assertQuery("local", "p = :a", start("p", n("1"), "x", "1", "y", "1"), MISMATCH);
    assertQuery("local", "p = :a", start("p", "a", "q", "1", "l", n("1")), MISMATCH);
    assertQuery("local", "p = :a", start("p", "a", "q", n("1"), "l", "1"), START + ": " + MISMATCH);
    assertQuery("global", "g = :a", start("g", "a", "l", "1"), START);
    assertQuery("global", "g = :a", start("g", n("1"), "l", "1", "p", "1", "q", "1"), MISMATCH);
    assertQuery(
        "global",
        "g = :a",
        start("g", "a", "l", "1", "p", n("1"), "q", "1"),
        START + ": " + MISMATCH);
  }

  @Test
  void a_query_goes_on_within_its_partition() {
    assertQuery(null, "p = :a", start("p", "b", "q", "1"), OUTSIDE);
    assertQuery("local", "p = :a", start("p", "b", "q", "1", "l", "1"), OUTSIDE);
    assertQuery("global", "g = :a", start("g", "b", "l", "1", "p", "a", "q", "1"), OUTSIDE);
  }

  @Test
  void a_query_goes_on_after_a_sort_key_it_asks_for() {
    assertQuery(null, "p = :a AND q > :m", start("p", "a", "q", "m"), NO_MATCH);
    assertQuery(null, "p = :a AND q > :m", start("p", "b", "q", "m"), NO_MATCH);
    assertQuery(null, "p = :a AND begins_with(q, :m)", start("p", "a", "q", "n"), NO_MATCH);
    assertQuery(null, "p = :a AND q BETWEEN :a AND :m", start("p", "a", "q", "n"), NO_MATCH);
    assertQuery("local", "p = :a AND l < :m", start("p", "a", "q", "a", "l", "m"), NO_MATCH);
    assertQuery(
        "global", "g = :a AND l = :m", start("g", "a", "l", "n", "p", "a", "q", "1"), NO_MATCH);
    assertQuery(null, "p = :a AND q < :m", start("p", "b", "q", "a"), ONE_ROW);
    assertQuery(
        "global", "g = :a AND l = :m", start("g", "b", "l", "m", "p", "a", "q", "1"), ONE_ROW);
  }

  @Test
  void what_starts_a_query_is_looked_at_key_by_key_before_what_is_asked() {
    assertQuery(null, "q = :a", start("p", "a"), START);
    assertQuery(null, "q = :a", start("p", n("1"), "q", "1"), MISMATCH);
    assertQuery(
        null,
        "q = :a",
        start("p", "a", "q", n("1")),
        "Query condition missed key schema element: p");
    assertQuery(null, "p > :a", start("p", "a", "q", n("1")), "Query key condition not supported");
    assertQuery(null, "p = :a AND z = :a", start("p", "a", "q", n("1")), MISMATCH);
    assertQuery(
        null,
        "p = :a AND z = :a",
        start("p", "b", "q", "1"),
        "Query condition missed key schema element: q");
  }
}
