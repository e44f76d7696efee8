package io.dynamobackup.engine.explore;

import static io.dynamobackup.engine.explore.Explorer.holds;
import static io.dynamobackup.engine.explore.Explorer.isLeft;
import static io.dynamobackup.engine.explore.Explorer.restore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dynamobackup.engine.choice.Choices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ExplorationTests {

  @Test
  void test_that_is_asked_nothing_is_run_once() {
    Explorer explorer = Explorer.max(200);

    assertThat(explorer.explore(choices -> {})).isNull();

    assertThat(explorer.names()).containsExactly("the ordinary outcome");
    assertThat(explorer.explored()).hasToString("1 outcome (the ordinary outcome); these are all");
  }

  @Test
  void few_outcomes_are_all_run_those_of_fewer_departures_first() {
    Explorer explorer = Explorer.max(200);
    List<String> outcomes = new ArrayList<>();

    explorer.explore(
        choices ->
            outcomes.add(letter(choices, "a") + letter(choices, "b") + letter(choices, "c")));

    assertThat(outcomes).containsExactly("---", "a--", "-b-", "--c", "ab-", "a-c", "-bc", "abc");
    assertThat(explorer.explored().isExhaustive()).isTrue();
    assertThat(explorer.explored())
        .hasToString(
            "8 outcomes (the ordinary outcome, 3 single departures, 4 combinations of departures);"
                + " these are all");
  }

  private static String letter(Choices choices, String letter) {
    return isLeft(choices, letter) ? letter : "-";
  }

  @Test
  void what_is_asked_only_after_a_departure_is_explored_too() {
    List<String> outcomes = new ArrayList<>();

    Explorer.max(200)
        .explore(
            choices ->
                outcomes.add(isLeft(choices, "a") ? "a" + letter(choices, "b") : "straight on"));

    assertThat(outcomes).containsExactly("straight on", "a-", "ab");
  }

  @Test
  void range_is_stood_for_by_its_ordinary_value_and_its_ends() {
    List<Object> durations = new ArrayList<>();

    Explorer.max(200).explore(choices -> durations.add(restore(choices).toMinutes()));

    assertThat(durations).containsExactly(10L, 0L, 60L);
  }

  @Test
  void as_many_outcomes_as_may_be_run_are_all_run() {
    Explorer explorer = Explorer.max(8);
    List<String> outcomes = new ArrayList<>();

    explorer.explore(
        choices ->
            outcomes.add(letter(choices, "a") + letter(choices, "b") + letter(choices, "c")));

    assertThat(outcomes).hasSize(8).doesNotHaveDuplicates();
    assertThat(explorer.explored().isExhaustive()).isTrue();
  }

  @Test
  void of_more_outcomes_than_may_be_run_there_are_samples() {
    Explorer explorer = Explorer.max(30);
    List<List<Boolean>> outcomes = new ArrayList<>();

    explorer.explore(manyForks(outcomes));

    assertThat(outcomes).hasSize(30);
    assertThat(outcomes.get(0)).doesNotContain(true);
    assertThat(new HashSet<>(outcomes.subList(1, 13)))
        .hasSize(12)
        .allMatch(outcome -> outcome.stream().filter(left -> left).count() == 1);
    assertThat(new HashSet<>(outcomes.subList(13, 30))).hasSizeGreaterThan(14);
    assertThat(explorer.names()).last().isEqualTo("sample 17");
    assertThat(explorer.explored().isExhaustive()).isFalse();
    assertThat(explorer.explored())
        .hasToString(
            "30 outcomes (the ordinary outcome, 12 single departures, 17 samples of seed 0);"
                + " stopped at max = 30, there are more");
  }

  private static Consumer<Choices> manyForks(List<List<Boolean>> outcomes) {
    return choices -> {
      List<Boolean> outcome = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        outcome.add(isLeft(choices, "fork-" + i));
      }
      outcomes.add(outcome);
    };
  }

  @Test
  void same_exploration_runs_the_same_outcomes_in_the_same_order() {
    List<List<Boolean>> once = new ArrayList<>();
    List<List<Boolean>> again = new ArrayList<>();

    Explorer.max(100).explore(manyForks(once));
    Explorer.max(100).explore(manyForks(again));

    assertThat(again).isEqualTo(once);
  }

  @Test
  void max_is_kept_to_although_there_are_more_single_departures() {
    Explorer explorer = Explorer.max(5);

    explorer.explore(manyForks(new ArrayList<>()));

    assertThat(explorer.names()).hasSize(5);
    assertThat(explorer.explored())
        .hasToString(
            "5 outcomes (the ordinary outcome, 4 single departures); stopped at max = 5, there are"
                + " more");
  }

  @Test
  void every_inversion_of_what_caused_what_comes_before_the_samples() {
    List<String> outcomes = new ArrayList<>();
    Explorer explorer = Explorer.max(60);

    explorer.explore(choices -> outcomes.add(backup(choices)));

    for (int earlier = 0; earlier < 8; earlier++) {
      for (int later = earlier + 1; later < 8; later++) {
        int lacked = earlier;
        int held = later;
        assertThat(outcomes.subList(0, 1 + 8 + 16))
            .as("lacks %s, holds %s", earlier, later)
            .anyMatch(outcome -> outcome.charAt(lacked) == '-' && outcome.charAt(held) == '+');
      }
    }
    assertThat(explorer.explored())
        .asString()
        .startsWith(
            "60 outcomes (the ordinary outcome, 8 single departures, 16 causal inversions, 35"
                + " samples");
  }

  /** Four writes before the request and four after it. */
  private static String backup(Choices choices) {
    StringBuilder backup = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      backup.append(holds(choices, "{id=" + i + "}", (i - 3) * 10) ? '+' : '-');
    }
    return backup.toString();
  }

  @Test
  void number_of_outcomes_must_be_positive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Explorer.max(0))
        .withMessage("max (0) must be positive");
  }
}
