package io.dynamobackup.engine.explore;

import static io.dynamobackup.engine.explore.Explorer.isLeft;
import static io.dynamobackup.engine.explore.Explorer.restore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.choice.Choices;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReplayTests {

  private static void test(Choices choices) {
    boolean left = isLeft(choices, "a");
    isLeft(choices, "b");
    if (left && restore(choices).toMinutes() > 59) {
      throw new AssertionError("broken");
    }
  }

  private static OutcomeFailure failure() {
    Throwable told = Explorer.max(200).explore(ReplayTests::test);
    return (OutcomeFailure) Objects.requireNonNull(told);
  }

  @Test
  void replay_repeats_the_outcome_alone() {
    Explorer explorer = Explorer.replay(failure().replay());

    Throwable told = explorer.explore(ReplayTests::test);

    assertThat(told)
        .isInstanceOfSatisfying(
            OutcomeFailure.class,
            failure -> {
              assertThat(failure.departures()).isEqualTo(failure().departures());
              assertThat(failure.replay()).isEqualTo(failure().replay());
            });
    assertThat(explorer.names()).containsExactly("the outcome of the replay");
    assertThat(explorer.explored())
        .hasToString("1 outcome (the outcome of the replay); no other was to be run");
    assertThat(explorer.explored().isExhaustive()).isFalse();
  }

  @Test
  void replay_passes_when_the_test_is_repaired() {
    Explorer explorer = Explorer.replay(failure().replay());

    Throwable told =
        explorer.explore(
            choices -> {
              isLeft(choices, "a");
              restore(choices);
            });

    assertThat(told).isNull();
  }

  @Test
  void what_the_failure_tells_names_the_replay() {
    assertThat(failure())
        .hasMessageContaining("To repeat this outcome alone: replay = " + failure().replay());
    assertThat(failure().replay()).matches("1:[0-9a-f]{8}:[A-Z_]+~\\w{10}=1,[A-Z_]+~\\w{10}=\\d+");
  }

  @Test
  void text_that_is_no_replay_is_refused() {
    for (String text : new String[] {"", "outcome 3", "1:123", "1:63da2046:"}) {
      assertRefused(text, "a failure of this test has printed");
    }
    String replay = failure().replay();
    assertRefused(replay.substring(0, replay.length() - 30), "must be a value");
  }

  @Test
  void replay_of_another_test_is_refused() {
    assertRefused(
        Replay.of("your test", Departure.of(failure().departures())).text(),
        "was printed by another test than my test");
  }

  @Test
  void replay_that_another_version_printed_is_refused() {
    assertRefused("2" + failure().replay().substring(1), "was printed by another version");
    assertRefused(
        failure().replay().replace("RESTORE_COMPLETION", "RESTORE_FAILURE"),
        "was printed by another version, which knows a choice RESTORE_FAILURE");
  }

  private static void assertRefused(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Explorer.replay(text))
        .withMessageStartingWith("replay (" + text + ") ")
        .withMessageContaining(reason)
        .withMessageEndingWith("leave it out to explore all outcomes again");
  }

  @Test
  void replay_of_another_version_of_the_test_is_refused_whether_or_not_that_fails() {
    String replay = failure().replay();

    assertThatThrownBy(() -> Explorer.replay(replay).explore(choices -> isLeft(choices, "a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was printed by another version of this test: RESTORE_COMPLETION~");
    assertThatThrownBy(
            () ->
                Explorer.replay(replay)
                    .explore(
                        choices -> {
                          throw new AssertionError("broken");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was printed by another version of this test")
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
  }
}
