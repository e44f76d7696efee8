package io.dynamobackup.engine.conformance.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.ChoicePoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PartiQL statements that read see what other reads see: perhaps not the last writes. */
class EventualStatementTests extends EventualReads {
  private static final String ONE = "SELECT * FROM Music WHERE Artist='A' AND SongTitle='song'";

  private List<String> genres(String statement, boolean consistent) {
    return client
        .executeStatement(r -> r.statement(statement).consistentRead(consistent))
        .items()
        .stream()
        .map(item -> item.get("Genre").s())
        .toList();
  }

  private List<String> genres(String statement) {
    return genres(statement, false);
  }

  private List<ChoicePoint> asked() {
    return engine.choices().asked().stream().map(Asked::point).toList();
  }

  @Test
  void statement_of_one_item_misses_writes_to_that_item_only() {
    use(1L, 2L);
    put("A", "song", "first");
    put("A", "other", "unrelated");
    put("A", "song", "second");

    assertThat(genres(ONE)).containsExactly("first");
    assertThat(genres(ONE)).isEmpty();
    assertThat(genres(ONE)).containsExactly("second");
    assertThat(asked()).containsOnly(ChoicePoint.EVENTUAL_READ).hasSize(3);
  }

  @Test
  void statement_of_a_range_misses_writes_in_it_only() {
    use(1L);
    put("A", "a", "in");
    put("A", "z", "beyond");
    put("B", "a", "elsewhere");

    assertThat(genres("SELECT * FROM Music WHERE Artist='A' AND SongTitle < 'm'")).isEmpty();
    assertThat(asked()).hasSize(1);
  }

  @Test
  void statement_of_the_whole_table_misses_the_last_writes_of_all() {
    use(1L);
    put("A", "a", "first");
    put("B", "b", "second");

    assertThat(genres("SELECT * FROM Music")).containsExactly("first");
  }

  @Test
  void statement_of_a_global_index_asks_for_what_the_index_lacks() {
    use(1L);
    put("A", "a", "Jazz");

    assertThat(genres("SELECT * FROM Music.\"by-genre\" WHERE Genre='Jazz'")).isEmpty();
    assertThat(genres("SELECT * FROM Music.\"by-genre\" WHERE Genre='Jazz'"))
        .containsExactly("Jazz");
    assertThat(asked()).containsOnly(ChoicePoint.INDEX_READ);
  }

  @Test
  void statement_of_a_batch_misses_writes_too() {
    use(1L);
    put("A", "song", "first");

    assertThat(
            client
                .batchExecuteStatement(
                    r -> r.statements(s -> s.statement(ONE), s -> s.statement(ONE)))
                .responses())
        .extracting(response -> response.hasItem())
        .containsExactly(false, true);
  }

  @Test
  void strongly_consistent_and_transactional_statements_see_the_present_and_ask_nothing() {
    use(1L);
    put("A", "song", "first");

    assertThat(genres(ONE, true)).containsExactly("first");
    assertThat(
            client
                .executeTransaction(r -> r.transactStatements(s -> s.statement(ONE)))
                .responses()
                .get(0)
                .hasItem())
        .isTrue();
    assertThat(asked()).isEmpty();
  }
}
