package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.operation.Observed;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/**
 * What a backup holds of what is written around its request: guaranteed are the writes up to a
 * minute before it, and none later than a minute after it (Developer Guide, "Backing up a table").
 */
class ConsistencyWindowTests {
  private static final Instant REQUEST = Instant.parse("2018-12-14T14:25:00Z");
  private static final Timings TIMINGS =
      Timings.documented()
          .with(Timing.CREATE_TABLE, Duration.ZERO)
          .with(Timing.CREATE_TABLE_WITH_INDEXES, Duration.ZERO)
          .with(Timing.RESTORE_TABLE, Duration.ZERO);

  private DynamoDbEngine engine = start(BackupCut.AT_REQUEST);
  private DynamoDbClient client = engine.client();

  private static EngineOptions.Builder options(BackupCut cut) {
    return EngineOptions.documented().toBuilder()
        .startAt(REQUEST.minus(Duration.ofHours(1)))
        .timings(TIMINGS)
        .backupCut(cut);
  }

  private static DynamoDbEngine start(BackupCut cut) {
    return start(options(cut).build());
  }

  private static DynamoDbEngine start(EngineOptions options) {
    DynamoDbEngine engine = DynamoDbEngine.start(options);
    Music.create(engine.client(), Music::indexed);
    return engine;
  }

  private void use(BackupCut cut) {
    use(options(cut).build());
  }

  private void use(EngineOptions options) {
    engine.close();
    engine = start(options);
    client = engine.client();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void at(String time) {
    engine.clock().advanceTo(Instant.parse("2018-12-14T" + time + "Z"));
  }

  private void put(String song) {
    Music.put(client, "A", song);
  }

  private void put(String song, String genre) {
    client.putItem(
        r ->
            r.tableName(Music.TABLE)
                .item(
                    Map.of(
                        "Artist", AttributeValue.fromS("A"),
                        "SongTitle", AttributeValue.fromS(song),
                        "Genre", AttributeValue.fromS(genre))));
  }

  private void delete(String song) {
    client.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", song)));
  }

  private String backUp() {
    return client
        .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
        .backupDetails()
        .backupArn();
  }

  private BackupDescription describe(String arn) {
    return client.describeBackup(r -> r.backupArn(arn)).backupDescription();
  }

  private BackupStatus status(String arn) {
    return describe(arn).backupDetails().backupStatus();
  }

  private List<String> songs(String arn) {
    return items(arn).stream().map(item -> item.get("SongTitle").s()).sorted().toList();
  }

  private List<Map<String, AttributeValue>> items(String arn) {
    client.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"));
    List<Map<String, AttributeValue>> items = client.scan(r -> r.tableName("Restored")).items();
    client.deleteTable(r -> r.tableName("Restored"));
    engine.clock().advance(Duration.ofSeconds(10));
    return items;
  }

  /** Writes a song at each instant of interest, and backs up at 14:25:00. */
  private String backUpAmongWrites() {
    at("14:24:00");
    put("14:24:00.000");
    at("14:24:00.001");
    put("14:24:00.001");
    at("14:25:00");
    put("just before");
    String arn = backUp();
    put("just after");
    at("14:25:00.001");
    put("14:25:00.001");
    at("14:26:00");
    put("14:26:00.000");
    at("14:26:00.001");
    put("14:26:00.001");
    at("14:27:00");
    return arn;
  }

  @Test
  void at_request_is_exactly_what_was_made_before_it() {
    use(BackupCut.AT_REQUEST);

    assertThat(songs(backUpAmongWrites()))
        .containsExactly("14:24:00.000", "14:24:00.001", "just before");
  }

  @Test
  void earliest_is_what_was_committed_a_minute_before() {
    use(BackupCut.EARLIEST);

    assertThat(songs(backUpAmongWrites())).containsExactly("14:24:00.000");
  }

  @Test
  void latest_is_what_was_committed_until_a_minute_after() {
    use(BackupCut.LATEST);

    assertThat(songs(backUpAmongWrites()))
        .containsExactly(
            "14:24:00.000",
            "14:24:00.001",
            "14:25:00.001",
            "14:26:00.000",
            "just after",
            "just before");
  }

  @Test
  void a_later_write_may_be_in_while_an_earlier_one_is_out() {
    use(write -> write.key().get("SongTitle").s().equals("after the request"));
    at("14:24:30");
    put("order, in time");
    at("14:25:00");
    String arn = backUp();
    at("14:25:30");
    put("after the request");
    at("14:27:00");

    assertThat(songs(arn)).containsExactly("after the request");
  }

  @Test
  void cut_is_told_all_about_a_write() {
    List<BackupCut.Write> asked = new ArrayList<>();
    use(
        write -> {
          asked.add(write);
          return true;
        });
    at("14:24:00");
    put("song", "Rock");
    at("14:24:30");
    put("song", "Jazz");
    at("14:25:00");
    backUp();
    delete("song");
    at("14:27:00");

    assertThat(asked).hasSize(2);
    BackupCut.Write change = asked.get(0);
    assertThat(change.table()).isEqualTo(Music.TABLE);
    assertThat(change.key()).isEqualTo(Music.key("A", "song"));
    assertThat(change.before()).containsEntry("Genre", AttributeValue.fromS("Rock"));
    assertThat(change.after()).containsEntry("Genre", AttributeValue.fromS("Jazz"));
    assertThat(change.committedAt()).isEqualTo(REQUEST.minusSeconds(30));
    assertThat(change.requestedAt()).isEqualTo(REQUEST);
    assertThat(change.madeBeforeRequest()).isTrue();
    BackupCut.Write deletion = asked.get(1);
    assertThat(deletion.key()).isEqualTo(Music.key("A", "song"));
    assertThat(deletion.after()).isNull();
    assertThat(deletion.committedAt()).isEqualTo(REQUEST);
    assertThat(deletion.madeBeforeRequest()).isFalse();
  }

  @Test
  void an_item_is_as_it_was_at_some_moment() {
    List<String> asked = new ArrayList<>();
    use(
        write -> {
          asked.add(write.after().get("Genre").s());
          return !write.after().get("Genre").s().equals("second");
        });
    at("14:24:00");
    put("song", "committed");
    at("14:24:10");
    put("song", "first");
    put("song", "second");
    put("song", "third");
    at("14:25:00");
    String arn = backUp();
    at("14:27:00");

    assertThat(items(arn)).extracting(item -> item.get("Genre").s()).containsExactly("first");
    assertThat(asked).containsExactly("first", "second");
  }

  @Test
  void deletions_in_the_window_are_undone_and_creations_too() {
    use(BackupCut.EARLIEST);
    at("14:23:00");
    put("deleted");
    put("changed", "Rock");
    at("14:24:30");
    delete("deleted");
    put("changed", "Jazz");
    put("created");
    delete("created");
    put("created");
    at("14:25:00");

    List<Map<String, AttributeValue>> items = items(backUpAndWait());

    assertThat(items)
        .extracting(item -> item.get("SongTitle").s())
        .containsExactlyInAnyOrder("deleted", "changed");
    assertThat(items).anyMatch(item -> AttributeValue.fromS("Rock").equals(item.get("Genre")));
  }

  private String backUpAndWait() {
    String arn = backUp();
    engine.clock().advance(Duration.ofMinutes(2));
    return arn;
  }

  @Test
  void backup_that_may_take_in_later_writes_is_creating_until_the_window_closes() {
    use(BackupCut.LATEST);
    at("14:25:00");
    String arn = backUp();

    at("14:25:59.999");
    BackupStatus before = status(arn);
    assertThatThrownBy(
            () -> client.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored")))
        .isInstanceOf(BackupInUseException.class);
    assertThatThrownBy(() -> client.deleteBackup(r -> r.backupArn(arn)))
        .isInstanceOf(BackupInUseException.class);
    assertThatThrownBy(() -> client.deleteTable(r -> r.tableName(Music.TABLE)))
        .isInstanceOf(ResourceInUseException.class);
    at("14:26:00");

    assertThat(before).isEqualTo(BackupStatus.CREATING);
    assertThat(status(arn)).isEqualTo(BackupStatus.AVAILABLE);
  }

  @Test
  void backup_that_takes_in_no_later_writes_is_available_as_soon_as_ever() {
    for (BackupCut cut : List.of(BackupCut.AT_REQUEST, BackupCut.EARLIEST)) {
      use(cut);
      at("14:25:00");
      String arn = backUp();

      at("14:25:01");

      assertThat(status(arn)).isEqualTo(BackupStatus.AVAILABLE);
    }
  }

  @Test
  void longer_duration_of_a_backup_keeps_it_creating_longer_but_takes_in_no_more() {
    use(
        options(BackupCut.LATEST)
            .timings(TIMINGS.with(Timing.CREATE_BACKUP, Duration.ofMinutes(3)))
            .build());
    at("14:25:00");
    String arn = backUp();
    at("14:26:00");
    put("in");
    at("14:26:00.001");
    put("out");

    at("14:27:59.999");
    assertThat(status(arn)).isEqualTo(BackupStatus.CREATING);
    at("14:28:00");
    assertThat(songs(arn)).containsExactly("in");
  }

  @Test
  void look_at_the_closing_instant_decides() {
    use(BackupCut.LATEST);
    at("14:25:00");
    String arn = backUp();
    at("14:26:00");
    put("before the look");
    long bytes = describe(arn).backupDetails().backupSizeBytes();
    put("after the look");
    at("14:27:00");

    assertThat(songs(arn)).containsExactly("before the look");
    assertThat(describe(arn).backupDetails().backupSizeBytes()).isEqualTo(bytes);
  }

  @Test
  void sizes_and_counts_are_those_of_the_contents() {
    for (BackupCut cut :
        List.of(BackupCut.AT_REQUEST, BackupCut.EARLIEST, BackupCut.LATEST, BackupCut.random())) {
      use(cut);
      at("14:23:00");
      put("deleted later");
      put("a");
      at("14:24:30");
      put("b", "a very long genre");
      delete("deleted later");
      at("14:25:00");
      String arn = backUp();
      put("c");
      at("14:27:00");
      BackupDescription backup = describe(arn);

      client.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"));

      assertThat(backup.sourceTableDetails().itemCount())
          .isEqualTo(client.scan(r -> r.tableName("Restored")).count().longValue());
      assertThat(backup.backupDetails().backupSizeBytes())
          .isEqualTo(client.describeTable(r -> r.tableName("Restored")).table().tableSizeBytes());
      assertThat(client.scan(r -> r.tableName("Restored").indexName("by-genre")).count())
          .isEqualTo(client.scan(r -> r.tableName("Restored")).count());
    }
  }

  @Test
  void list_and_description_tell_the_same_size() {
    use(BackupCut.LATEST);
    at("14:25:00");
    String arn = backUp();
    put("song");
    at("14:26:00");

    assertThat(client.listBackups().backupSummaries().get(0).backupSizeBytes())
        .isPositive()
        .isEqualTo(describe(arn).backupDetails().backupSizeBytes());
  }

  @Test
  void creation_time_is_that_of_the_request() {
    use(BackupCut.LATEST);
    at("14:25:00");
    String arn = backUp();
    at("14:27:00");

    assertThat(describe(arn).backupDetails().backupCreationDateTime()).isEqualTo(REQUEST);
  }

  @Test
  void backups_of_one_window_are_cut_by_themselves() {
    use(
        write ->
            write.requestedAt().equals(REQUEST) == write.key().get("SongTitle").s().equals("a"));
    at("14:25:00");
    String first = backUp();
    at("14:25:20");
    String second = backUp();
    put("a");
    put("b");
    at("14:28:00");

    assertThat(songs(first)).containsExactly("a");
    assertThat(songs(second)).containsExactly("b");
  }

  @Test
  void cut_that_fails_is_told_with_the_write() {
    use(write -> fail());
    at("14:24:30");
    put("song");
    at("14:25:00");
    String arn = backUp();

    assertThatThrownBy(() -> engine.clock().advance(Duration.ofMinutes(2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("backupCut (")
        .hasMessageEndingWith(
            "failed on the creation of item {Artist=A, SongTitle=song} of table Music at"
                + " 2018-12-14T14:24:30Z, in backup nightly requested at 2018-12-14T14:25:00Z:"
                + " java.lang.UnsupportedOperationException: not this one")
        .hasCauseInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> describe(arn)).hasMessageContaining("backupCut");
    assertThat(client.scan(r -> r.tableName(Music.TABLE)).count()).isEqualTo(1);
  }

  private static boolean fail() {
    throw new UnsupportedOperationException("not this one");
  }

  @Test
  void random_cut_is_the_same_for_the_same_seed_and_another_for_another() {
    Set<List<String>> contents = new HashSet<>();
    for (int seed = 0; seed < 5; seed++) {
      List<String> first = random(seed);

      assertThat(random(seed)).isEqualTo(first);
      assertThat(first).hasSizeBetween(20, 80);
      contents.add(first);
    }
    assertThat(contents).hasSize(5);
  }

  private List<String> random(long seed) {
    use(options(BackupCut.random()).seed(seed).build());
    at("14:24:30");
    IntStream.range(0, 50).forEach(i -> put("before-" + i));
    at("14:25:00");
    String arn = backUp();
    at("14:25:30");
    IntStream.range(0, 50).forEach(i -> put("after-" + i));
    at("14:27:00");
    return songs(arn);
  }

  @Test
  void where_nothing_takes_time_a_backup_is_what_was_committed_at_its_request() {
    for (BackupCut cut :
        List.of(BackupCut.EARLIEST, BackupCut.LATEST, BackupCut.random(), write -> fail())) {
      use(EngineOptions.instant().toBuilder().backupCut(cut).build());
      put("before");
      String arn = backUp();
      put("after");

      assertThat(status(arn)).isEqualTo(BackupStatus.AVAILABLE);
      assertThat(songs(arn)).containsExactly("before");
    }
  }

  @Test
  void table_deleted_during_its_backup_leaves_what_was_written_by_then() {
    use(options(BackupCut.LATEST).observed(Observed.DELETE_TABLE_DURING_BACKUP).build());
    at("14:25:00");
    String arn = backUp();
    at("14:25:10");
    put("song");
    client.deleteTable(r -> r.tableName(Music.TABLE));
    at("14:30:00");

    assertThat(songs(arn)).containsExactly("song");
  }

  @Test
  void table_deleted_when_the_window_has_closed_leaves_what_was_written_by_then() {
    use(BackupCut.LATEST);
    at("14:25:00");
    String arn = backUp();
    at("14:26:00");
    put("song");
    client.deleteTable(r -> r.tableName(Music.TABLE));
    at("14:30:00");

    assertThat(songs(arn)).containsExactly("song");
  }

  @Test
  void every_decision_is_a_choice_told_in_the_users_terms() {
    use(
        options(BackupCut.AT_REQUEST)
            .choices(Choices.scripted(List.of(1L, 0L, 1L)).only(Set.of(ChoicePoint.BACKUP_WRITE)))
            .timings(TIMINGS.with(Timing.CREATE_BACKUP, Duration.ofMinutes(2)))
            .build());
    at("14:24:30");
    put("a");
    put("b");
    at("14:25:00");
    String arn = backUp();
    at("14:25:30");
    put("c");
    at("14:28:00");

    assertThat(songs(arn)).containsExactly("b", "c");
    assertThat(engine.choices().asked())
        .extracting(Asked::toString)
        .containsExactly(
            "BACKUP_WRITE: creation of item {Artist=A, SongTitle=a} of table Music at"
                + " 2018-12-14T14:24:30Z, in backup nightly requested at 2018-12-14T14:25:00Z:"
                + " false (ordinarily true)",
            "BACKUP_WRITE: creation of item {Artist=A, SongTitle=b} of table Music at"
                + " 2018-12-14T14:24:30Z, in backup nightly requested at 2018-12-14T14:25:00Z:"
                + " true",
            "BACKUP_WRITE: creation of item {Artist=A, SongTitle=c} of table Music at"
                + " 2018-12-14T14:25:30Z, in backup nightly requested at 2018-12-14T14:25:00Z:"
                + " true (ordinarily false)");
  }
}
