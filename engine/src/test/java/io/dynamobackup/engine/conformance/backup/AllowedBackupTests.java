package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.LegalOutcomes;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.explore.Explored;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Backups of random histories hold what AWS allows, and the choices reach all that it allows. What
 * is allowed is told here by itself: each song is as one of its writes left it that is at least the
 * last of a minute before the request, and not later than a minute after it.
 */
class AllowedBackupTests {
  private static final Instant REQUEST = Instant.parse("2018-12-14T14:25:00Z");
  private static final Set<ChoicePoint> POINTS =
      Set.of(ChoicePoint.BACKUP_WRITE, ChoicePoint.BACKUP_COMPLETION);
  private static final Timings TIMINGS =
      Timings.documented()
          .with(Timing.CREATE_TABLE, Duration.ZERO)
          .with(Timing.RESTORE_TABLE, Duration.ZERO);

  /**
   * A write of a song, or its deletion if the value is 0.
   *
   * @param at how many milliseconds after the request, or before it; at 0 it is made before it
   */
  record Write(long at, int song, int value) {}

  @Property(seed = "20181214", tries = 12)
  void choices_reach_everything_that_is_allowed_and_nothing_else(
      @ForAll("fewWrites") List<Write> writes) {
    Set<Map<String, String>> reached = new HashSet<>();
    Explored explored =
        LegalOutcomes.of(world(EngineOptions.documented()))
            .points(POINTS)
            .max(10_000)
            .explore(world -> reached.add(backup(inOrder(writes), world)));

    assertThat(explored.isExhaustive()).isTrue();
    assertThat(reached).isEqualTo(allowed(inOrder(writes)));
  }

  @Property(seed = "20181214", tries = 60)
  void backups_of_any_cut_and_seed_hold_what_is_allowed(
      @ForAll("manyWrites") List<Write> writes, @ForAll("cuts") BackupCut cut, @ForAll long seed) {
    EngineOptions options =
        EngineOptions.documented().toBuilder().backupCut(cut).seed(seed).build();

    Map<String, String> contents = backup(inOrder(writes), options);

    assertThat(isAllowed(contents, inOrder(writes))).as("%s of %s", contents, writes).isTrue();
    assertThat(backup(inOrder(writes), options)).isEqualTo(contents);
  }

  @Property(seed = "20181214", tries = 60)
  void backups_of_seeded_choices_hold_what_is_allowed(
      @ForAll("manyWrites") List<Write> writes, @ForAll long seed) {
    EngineOptions options = options(Choices.seeded(seed));

    Map<String, String> contents = backup(inOrder(writes), options);

    assertThat(isAllowed(contents, inOrder(writes))).as("%s of %s", contents, writes).isTrue();
    assertThat(backup(inOrder(writes), options)).isEqualTo(contents);
  }

  @Property(seed = "20181214", tries = 40)
  void earliest_and_latest_are_the_ends_of_what_is_allowed(
      @ForAll("manyWrites") List<Write> writes) {
    EngineOptions.Builder options = EngineOptions.documented().toBuilder();

    assertThat(backup(inOrder(writes), options.backupCut(BackupCut.EARLIEST).build()))
        .isEqualTo(played(inOrder(writes), -60_000));
    assertThat(backup(inOrder(writes), options.backupCut(BackupCut.LATEST).build()))
        .isEqualTo(played(inOrder(writes), 60_000));
    assertThat(backup(inOrder(writes), options.backupCut(BackupCut.AT_REQUEST).build()))
        .isEqualTo(played(inOrder(writes), 0));
  }

  private static List<Write> inOrder(List<Write> writes) {
    return writes.stream().sorted(Comparator.comparingLong(Write::at)).toList();
  }

  private static EngineOptions options(Choices choices) {
    return EngineOptions.documented().toBuilder().choices(choices.only(POINTS)).build();
  }

  private static EngineOptions world(EngineOptions options) {
    return options.toBuilder().timings(TIMINGS).startAt(REQUEST.minus(Duration.ofHours(1))).build();
  }

  private static Map<String, String> backup(List<Write> writes, EngineOptions options) {
    try (DynamoDbEngine world = DynamoDbEngine.start(world(options))) {
      return backup(writes, world);
    }
  }

  private static Map<String, String> backup(List<Write> writes, DynamoDbEngine world) {
    DynamoDbClient client = world.client();
    Music.create(client);
    writes.stream().filter(write -> write.at() <= 0).forEach(write -> make(write, world));
    world.clock().advanceTo(REQUEST);
    String arn =
        client
            .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();
    writes.stream().filter(write -> write.at() > 0).forEach(write -> make(write, world));
    world.clock().advanceTo(REQUEST.plus(Duration.ofHours(1)));
    client.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"));
    return songs(client);
  }

  private static void make(Write write, DynamoDbEngine engine) {
    engine.clock().advanceTo(REQUEST.plusMillis(write.at()));
    Map<String, AttributeValue> key = Music.key("A", "song-" + write.song());
    if (write.value() == 0) {
      engine.client().deleteItem(r -> r.tableName(Music.TABLE).key(key));
      return;
    }
    Map<String, AttributeValue> item = new HashMap<>(key);
    item.put("Value", fromN(Integer.toString(write.value())));
    engine.client().putItem(r -> r.tableName(Music.TABLE).item(item));
  }

  private static Map<String, String> songs(DynamoDbClient client) {
    Map<String, String> songs = new HashMap<>();
    client
        .scan(r -> r.tableName("Restored").consistentRead(true))
        .items()
        .forEach(item -> songs.put(item.get("SongTitle").s(), item.get("Value").n()));
    return songs;
  }

  private static Map<String, String> played(List<Write> writes, long until) {
    Map<String, String> songs = new HashMap<>();
    writes.stream().filter(write -> write.at() <= until).forEach(write -> play(write, songs));
    return songs;
  }

  private static void play(Write write, Map<String, String> songs) {
    if (write.value() == 0) {
      songs.remove("song-" + write.song());
    } else {
      songs.put("song-" + write.song(), Integer.toString(write.value()));
    }
  }

  /** Returns every combination of what each song may be. */
  private static Set<Map<String, String>> allowed(List<Write> writes) {
    Set<Map<String, String>> allowed = new HashSet<>(Set.of(new HashMap<>()));
    for (int song = 1; song <= 3; song++) {
      Set<Map<String, String>> more = new HashSet<>();
      for (Map<String, String> others : allowed) {
        for (Map<String, String> state : states(song, writes)) {
          Map<String, String> both = new HashMap<>(others);
          both.putAll(state);
          more.add(both);
        }
      }
      allowed = more;
    }
    return allowed;
  }

  private static boolean isAllowed(Map<String, String> contents, List<Write> writes) {
    for (int song = 1; song <= 3; song++) {
      Map<String, String> state = new HashMap<>(contents);
      state.keySet().retainAll(Set.of("song-" + song));
      if (!states(song, writes).contains(state)) {
        return false;
      }
    }
    return true;
  }

  /** Returns what a song may be: nothing, or one value. */
  private static Set<Map<String, String>> states(int song, List<Write> writes) {
    List<Write> ofSong = writes.stream().filter(write -> write.song() == song).toList();
    Set<Map<String, String>> states = new HashSet<>();
    states.add(played(ofSong, -60_000));
    List<Write> made = new ArrayList<>();
    for (Write write : ofSong) {
      made.add(write);
      if (write.at() > -60_000 && write.at() <= 60_000) {
        states.add(played(made, Long.MAX_VALUE));
      }
    }
    return states;
  }

  @Provide
  Arbitrary<List<Write>> fewWrites() {
    return writes().list().ofMinSize(2).ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Write>> manyWrites() {
    return writes().list().ofMaxSize(25);
  }

  @Provide
  Arbitrary<BackupCut> cuts() {
    return Arbitraries.of(
        BackupCut.AT_REQUEST,
        BackupCut.EARLIEST,
        BackupCut.LATEST,
        BackupCut.random(),
        write -> write.chance() < 0.9,
        write -> write.after() == null);
  }

  private static Arbitrary<Write> writes() {
    Arbitrary<Long> times =
        Arbitraries.of(
            -90_000L, -60_001L, -60_000L, -59_999L, -30_000L, -1L, 0L, 1L, 30_000L, 59_999L,
            60_000L, 60_001L, 90_000L);
    return Combinators.combine(
            times, Arbitraries.integers().between(1, 3), Arbitraries.integers().between(0, 9))
        .as(Write::new);
  }
}
