package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;

/**
 * What a backup holds of what is written around its request: guaranteed are the writes up to a
 * minute before it, and none later than a minute after it (Developer Guide, "Backing up a table").
 */
class ConsistencyWindowTests extends WindowedBackup {
  private void delete(String song) {
    client.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", song)));
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

  private String backUpAndWait() {
    String arn = backUp();
    engine.clock().advance(Duration.ofMinutes(2));
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
}
