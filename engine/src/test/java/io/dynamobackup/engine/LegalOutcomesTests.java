package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.explore.Explored;
import io.dynamobackup.engine.explore.OutcomeFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LegalOutcomesTests {
  private static final EngineOptions DOCUMENTED = EngineOptions.documented();

  @Test
  void backup_that_lacks_a_cause_and_holds_its_effect_is_found_and_told() {
    LegalOutcomes outcomes = LegalOutcomes.of(DOCUMENTED).named("albums");

    assertThatExceptionOfType(OutcomeFailure.class)
        .isThrownBy(() -> outcomes.explore(Albums::keepAlbums))
        .satisfies(
            failure ->
                assertThat(failure.departures())
                    .extracting(Asked::told)
                    .containsExactly(
                        "backup nightly of table Music, requested at 2018-12-14T14:35:30Z by call 4"
                            + " (CreateBackup), lacks the creation of item {Artist=A,"
                            + " SongTitle=album} at 2018-12-14T14:35:00Z by call 2 (PutItem)"))
        .withMessageStartingWith("albums fails under an outcome that AWS allows:\n- backup nightly")
        .withMessageContaining(".replay(\"1:")
        .withCauseInstanceOf(AssertionError.class);
  }

  @Test
  void replay_repeats_what_was_found() {
    OutcomeFailure first = failure(LegalOutcomes.of(DOCUMENTED).named("albums"));
    OutcomeFailure second =
        failure(LegalOutcomes.of(DOCUMENTED).named("albums").replay(first.replay()));

    assertThat(second.departures()).isEqualTo(first.departures());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> failure(LegalOutcomes.of(DOCUMENTED).named("x").replay(first.replay())))
        .withMessageContaining("was printed by another test than x");
  }

  private static OutcomeFailure failure(LegalOutcomes outcomes) {
    try {
      outcomes.explore(Albums::keepAlbums);
    } catch (OutcomeFailure e) {
      return e;
    }
    throw new AssertionError("nothing fails");
  }

  @Test
  void every_outcome_has_a_world_of_its_own() {
    List<DynamoDbEngine> worlds = new ArrayList<>();

    Explored explored =
        LegalOutcomes.explore(
            DOCUMENTED,
            world -> {
              Music.create(world.client());
              worlds.add(world);
              Albums.backUp(world);
            });

    assertThat(worlds).hasSize(3).doesNotHaveDuplicates();
    assertThat(explored.outcomes()).isEqualTo(3);
    assertThat(explored.isExhaustive()).isTrue();
    assertThatThrownBy(() -> worlds.get(0).client()).hasMessageContaining("is closed");
  }

  @Test
  void only_some_choices_are_explored_when_told() {
    LegalOutcomes outcomes = LegalOutcomes.of(DOCUMENTED).points(Set.of(ChoicePoint.BACKUP_WRITE));

    assertThatExceptionOfType(OutcomeFailure.class)
        .isThrownBy(() -> outcomes.explore(Albums::keepAlbums))
        .withMessageContaining("Run: 2 outcomes");
    assertThat(
            LegalOutcomes.of(DOCUMENTED)
                .points(Set.of(ChoicePoint.RESTORE_COMPLETION))
                .explore(Albums::keepAlbums)
                .outcomes())
        .isEqualTo(3);
  }

  @Test
  void late_deletion_of_an_expired_item_is_told() {
    assertThatExceptionOfType(OutcomeFailure.class)
        .isThrownBy(() -> LegalOutcomes.explore(DOCUMENTED, LegalOutcomesTests::expectExpiredItem))
        .satisfies(
            failure ->
                assertThat(failure.departures())
                    .extracting(Asked::toString)
                    .containsExactly(
                        "EXPIRED_ITEM_DELETION: item {Artist=A, SongTitle=song} of table Music,"
                            + " written at 2018-12-14T14:35:00Z by call 3 (PutItem), which expires"
                            + " at 2018-12-14T15:00:00Z, is deleted by TTL 9h59m59s after that"
                            + " (ordinarily 48h)"));
  }

  /** Fails when the item is deleted within ten hours. */
  private static void expectExpiredItem(DynamoDbEngine world) {
    DynamoDbClient dynamo = world.client();
    Music.create(dynamo);
    world.clock().advance(Duration.ofMinutes(10));
    dynamo.updateTimeToLive(
        r ->
            r.tableName(Music.TABLE)
                .timeToLiveSpecification(s -> s.enabled(true).attributeName("Until")));
    Map<String, AttributeValue> song = new HashMap<>(Music.key("A", "song"));
    song.put("Until", fromN("1544799600"));
    dynamo.putItem(r -> r.tableName(Music.TABLE).item(song));
    world.clock().advance(Duration.ofHours(10).plusMinutes(25).minusSeconds(1));
    assertThat(dynamo.scan(r -> r.tableName(Music.TABLE)).count()).isEqualTo(1);
  }

  @Test
  void read_that_misses_the_last_write_is_told() {
    assertThatExceptionOfType(OutcomeFailure.class)
        .isThrownBy(
            () ->
                LegalOutcomes.explore(
                    DOCUMENTED,
                    world -> {
                      DynamoDbClient dynamo = world.client();
                      Music.create(dynamo);
                      world.clock().advance(Duration.ofMinutes(10));
                      dynamo.putItem(r -> r.tableName(Music.TABLE).item(Music.song("A", "song")));
                      assertThat(
                              dynamo
                                  .getItem(
                                      r -> r.tableName(Music.TABLE).key(Music.key("A", "song")))
                                  .hasItem())
                          .isTrue();
                    }))
        .withMessageContaining(
            "- the read of item {Artist=A, SongTitle=song} of table Music at 2018-12-14T14:35:00Z"
                + " by call 3 (GetItem) misses the last write (ordinarily nothing)");
  }

  @Test
  void failure_under_the_ordinary_outcome_is_thrown_as_it_is() {
    IllegalStateException failure = new IllegalStateException("broken");
    assertThatThrownBy(
            () ->
                LegalOutcomes.explore(
                    DOCUMENTED,
                    world -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThatThrownBy(
            () ->
                LegalOutcomes.explore(
                    DOCUMENTED,
                    world -> {
                      throw new IOException("broken");
                    }))
        .hasMessage("the test failed under the ordinary outcome")
        .hasCauseInstanceOf(IOException.class);
  }
}
