package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests and settings that outcomes cannot be explored of. */
class LegalOutcomesMisuseTests {
  private static final EngineOptions DOCUMENTED = EngineOptions.documented();

  @Test
  void test_that_is_not_deterministic_is_told() {
    List<DynamoDbEngine> worlds = new ArrayList<>();
    assertThatThrownBy(
            () ->
                LegalOutcomes.explore(
                    DOCUMENTED,
                    world -> {
                      Music.create(world.client());
                      worlds.add(world);
                      world.clock().advance(Duration.ofMinutes(worlds.size()));
                      Albums.backUp(world);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the test is not deterministic");
  }

  @Test
  void cut_that_throws_is_told_with_the_write_and_its_call() {
    EngineOptions options =
        DOCUMENTED.toBuilder()
            .backupCut(
                write -> {
                  throw new UnsupportedOperationException("undecided");
                })
            .build();

    assertThatThrownBy(() -> LegalOutcomes.explore(options, Albums::keepAlbums))
        .hasMessageStartingWith("backupCut (")
        .hasMessageContaining(
            "failed on the creation of item {Artist=A, SongTitle=album} at 2018-12-14T14:35:00Z by"
                + " call 2 (PutItem), for backup nightly");
  }

  @Test
  void options_under_which_nothing_is_open_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LegalOutcomes.explore(EngineOptions.instant(), world -> {}))
        .withMessageContaining("options must have state changes take time");
  }

  @Test
  void options_with_choices_of_their_own_are_refused() {
    EngineOptions options = DOCUMENTED.toBuilder().choices(Choices.seeded(1)).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LegalOutcomes.explore(options, world -> {}))
        .withMessage(
            "options must not have choices (Choices[seeded, 0 asked]): the exploration makes them");
  }

  @Test
  void settings_that_leave_nothing_to_run_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LegalOutcomes.of(DOCUMENTED).max(0))
        .withMessage("max (0) must be positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LegalOutcomes.of(DOCUMENTED).points(Set.of()))
        .withMessage("points must have at least one");
  }
}
