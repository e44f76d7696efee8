package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.SongStep;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table restored to any second of a random history holds what a map holds when the history is
 * played from its start up to that second.
 */
class EverySecondTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");
  private static final EngineOptions OPTIONS =
      EngineOptions.instant().toBuilder()
          .timings(Timings.instant().with(Timing.RECOVERY_LAG, Duration.ofMinutes(5)))
          .build();

  @Property(seed = "20181214", tries = 60)
  void every_second_is_what_playing_the_history_from_its_start_gives(
      @ForAll("histories") List<SongStep> history) {
    try (DynamoDbEngine engine = DynamoDbEngine.start(OPTIONS)) {
      DynamoDbClient client = engine.client();
      Music.create(client, Music::indexed);
      Music.recover(client);
      engine.clock().advance(Duration.ofMillis(1));
      for (SongStep step : history) {
        engine.clock().advance(step.after());
        step.on(client);
      }
      Instant end = engine.clock().instant();
      engine.clock().advance(Duration.ofMinutes(6));

      for (Instant second = START; second.isBefore(end.plusSeconds(2)); second = next(second)) {
        assertRestored(client, second, history);
      }
    }
  }

  private static Instant next(Instant second) {
    return second.plusSeconds(1);
  }

  private static void assertRestored(DynamoDbClient client, Instant time, List<SongStep> history) {
    client.restoreTableToPointInTime(
        r -> r.sourceTableName(Music.TABLE).targetTableName("Restored").restoreDateTime(time));

    Map<String, Map<String, AttributeValue>> model =
        SongStep.played(history, START.plusMillis(1), at -> !at.isAfter(time));
    assertThat(client.scan(r -> r.tableName("Restored")).items())
        .as("at %s", time)
        .containsExactlyInAnyOrderElementsOf(model.values());
    assertThat(client.scan(r -> r.tableName("Restored").indexName("by-genre")).count())
        .isEqualTo(model.size());
    client.deleteTable(r -> r.tableName("Restored"));
  }

  @Provide
  Arbitrary<List<SongStep>> histories() {
    Arbitrary<Duration> pauses =
        Arbitraries.of(0, 0, 1, 300, 999, 1000, 1700).map(Duration::ofMillis);
    Arbitrary<Integer> songs = Arbitraries.integers().between(1, 5);
    Arbitrary<Integer> values = Arbitraries.integers().between(-3, 9);
    return Combinators.combine(pauses, songs, values).as(SongStep::new).list().ofMaxSize(30);
  }
}
