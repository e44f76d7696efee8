package io.dynamobackup.engine.explore;

import static io.dynamobackup.engine.explore.Explorer.isLeft;
import static io.dynamobackup.engine.explore.Explorer.restore;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.Choices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShrinkingTests {

  @Test
  void failure_under_the_ordinary_outcome_is_told_as_it_is() {
    AssertionError failure = new AssertionError("broken");
    Explorer explorer = Explorer.max(200);

    Throwable told =
        explorer.explore(
            choices -> {
              isLeft(choices, "a");
              throw failure;
            });

    assertThat(told).isSameAs(failure);
    assertThat(explorer.names()).containsExactly("the ordinary outcome");
    assertThat(explorer.explored())
        .hasToString("1 outcome (the ordinary outcome); stopped at the first that fails");
  }

  @Test
  void first_outcome_that_fails_is_run_once_more_and_told() {
    Explorer explorer = Explorer.max(200);

    Throwable told = explorer.explore(failing(Set.of(1)));

    assertThat(departures(told)).containsExactly("at fork 1 it goes left");
    assertThat(explorer.names())
        .containsExactly(
            "the ordinary outcome",
            "at fork 0 it goes left",
            "at fork 1 it goes left",
            "the smallest outcome that fails: at fork 1 it goes left");
  }

  private static List<String> departures(@Nullable Throwable told) {
    return ((OutcomeFailure) Objects.requireNonNull(told))
        .departures().stream().map(Asked::told).toList();
  }

  /** A test of 20 forks that fails when it goes left at all of some. */
  private static Consumer<Choices> failing(Set<Integer> forks) {
    return failing(left -> left.containsAll(forks));
  }

  private static Consumer<Choices> failing(Predicate<Set<Integer>> isFailure) {
    return choices -> {
      Set<Integer> left = new HashSet<>();
      for (int i = 0; i < 20; i++) {
        if (isLeft(choices, Integer.toString(i))) {
          left.add(i);
        }
      }
      if (isFailure.test(left)) {
        throw new AssertionError("broken");
      }
    };
  }

  @Test
  void sample_that_fails_is_shrunk_to_the_departures_that_matter() {
    Explorer explorer = Explorer.max(200);

    Throwable told = explorer.explore(failing(Set.of(3, 11, 17)));

    assertThat(departures(told))
        .containsExactly(
            "at fork 3 it goes left", "at fork 11 it goes left", "at fork 17 it goes left");
    assertThat(explorer.explored().smallerOutcomes()).isBetween(5, 60);
    assertThat(explorer.explored())
        .asString()
        .contains("samples of seed 0); stopped at the first that fails; ")
        .endsWith(" more to find the smallest");
  }

  /** Taking departures away one by one from many ends at six; two of the others fail as well. */
  @Test
  void fewest_departures_are_found_although_others_fail_that_have_none_to_spare() {
    Throwable told =
        Explorer.max(200)
            .explore(
                failing(
                    left ->
                        left.containsAll(Set.of(1, 19))
                            || left.containsAll(Set.of(2, 4, 5, 6, 7, 8))));

    assertThat(departures(told)).hasSize(2);
  }

  @Test
  void departure_that_others_hang_on_is_shrunk_with_them() {
    Throwable told =
        Explorer.max(3)
            .explore(
                choices -> {
                  boolean detour = isLeft(choices, "a") && isLeft(choices, "b");
                  boolean other = isLeft(choices, "c");
                  if (detour || other) {
                    throw new AssertionError("broken");
                  }
                });

    assertThat(departures(told)).containsExactly("at fork c it goes left");
  }

  @Test
  void duration_is_told_that_is_nearest_to_the_ordinary_one() {
    Explorer explorer = Explorer.max(200);

    Throwable told =
        explorer.explore(
            choices -> {
              if (restore(choices).toMillis() > 31 * 60_000) {
                throw new AssertionError("broken");
              }
            });

    assertThat(departures(told)).containsExactly("table copy is CREATING for 31m1s");
    assertThat(explorer.explored().smallerOutcomes()).isLessThan(20);
  }

  @Test
  void shorter_duration_is_told_likewise() {
    Throwable told =
        Explorer.max(200)
            .explore(
                choices -> {
                  if (restore(choices).toMillis() < 3 * 60_000) {
                    throw new AssertionError("broken");
                  }
                });

    assertThat(departures(told)).containsExactly("table copy is CREATING for 2m59s");
  }

  @Test
  void smallest_outcome_is_told_with_its_own_failure() {
    Throwable told =
        Explorer.max(200)
            .explore(
                choices -> {
                  if (isLeft(choices, "a")) {
                    throw new AssertionError("broken at a");
                  }
                });

    assertThat(told)
        .isInstanceOf(OutcomeFailure.class)
        .hasMessageContaining("The failure: java.lang.AssertionError: broken at a")
        .hasCauseInstanceOf(AssertionError.class);
  }

  @Test
  void two_departures_that_fail_together_are_told_wherever_they_are() {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Set<Integer> forks = Set.of(i, (i + 3) % 20);
      Throwable told = Explorer.max(400).explore(failing(forks));
      sizes.add(departures(told).size());
    }

    assertThat(sizes).hasSize(20).containsOnly(2);
  }
}
