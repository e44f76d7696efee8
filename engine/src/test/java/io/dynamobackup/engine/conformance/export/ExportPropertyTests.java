package io.dynamobackup.engine.conformance.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.SongStep;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;

/**
 * What an export has, put into an empty table, is what a restore to its time has; and what a map
 * holds when the history is played up to that time.
 */
class ExportPropertyTests extends ExportedMusic {
  private static final Instant FIRST = START.plusMillis(1);

  private void play(List<SongStep> history) {
    create();
    target.advance(Duration.ofMillis(1));
    for (SongStep step : history) {
      target.advance(step.after());
      step.on(client);
    }
    minutes(120);
  }

  @Property(seed = "20181214", tries = 100)
  void a_full_export_is_what_a_restore_to_its_time_is(
      @ForAll("histories") List<SongStep> history, @ForAll @IntRange(max = 3600) int seconds) {
    use();
    play(history);
    Instant time = START.plusSeconds(seconds);

    ExportDescription export = export(r -> r.exportTime(time));

    assertThat(items(export))
        .containsExactlyInAnyOrderElementsOf(
            SongStep.played(history, FIRST, at -> !at.isAfter(time)).values())
        .containsExactlyInAnyOrderElementsOf(restored(time));
  }

  private List<Map<String, AttributeValue>> restored(Instant time) {
    client.restoreTableToPointInTime(
        r -> r.sourceTableName(Music.TABLE).targetTableName("Restored").restoreDateTime(time));
    return client.scan(r -> r.tableName("Restored")).items();
  }

  @Property(seed = "20181214", tries = 100)
  void a_full_export_and_what_changed_since_is_what_there_was_before_the_end(
      @ForAll("histories") List<SongStep> history,
      @ForAll @IntRange(max = 1800) int seconds,
      @ForAll @IntRange(min = 900, max = 3600) int length) {
    use();
    play(history);
    Instant from = START.plusSeconds(seconds);
    Instant to = from.plusSeconds(length);

    Map<String, Map<String, AttributeValue>> songs = new HashMap<>();
    items(export(r -> r.exportTime(from)))
        .forEach(item -> songs.put(item.get("SongTitle").s(), item));
    lines(changes(from, to)).forEach(line -> apply(line, songs));

    assertThat(songs).isEqualTo(SongStep.played(history, FIRST, at -> at.isBefore(to)));
  }

  /** The old image may be older than the export: writes at its instant are in both. */
  private static void apply(
      Map<String, Map<String, AttributeValue>> line,
      Map<String, Map<String, AttributeValue>> songs) {
    String title = line.get("Keys").get("SongTitle").s();
    if (line.containsKey("NewImage")) {
      songs.put(title, line.get("NewImage"));
    } else {
      songs.remove(title);
    }
  }

  private void use() {
    target.close();
    target = Target.instant();
    client = target.client();
  }

  @Provide
  Arbitrary<List<SongStep>> histories() {
    Arbitrary<Duration> pauses =
        Arbitraries.of(0, 0, 1, 300, 999, 1000, 61_000, 400_000).map(Duration::ofMillis);
    Arbitrary<Integer> songs = Arbitraries.integers().between(1, 5);
    Arbitrary<Integer> values = Arbitraries.integers().between(-3, 9);
    return Combinators.combine(pauses, songs, values).as(SongStep::new).list().ofMaxSize(40);
  }
}
