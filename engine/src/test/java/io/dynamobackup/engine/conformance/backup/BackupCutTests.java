package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.operation.Timing;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who decides which writes a backup holds, and how often. */
class BackupCutTests extends WindowedBackup {
  private static final String BACKUP_BY_CALL_4 =
      "BACKUP_WRITE: backup nightly of table Music, requested at 2018-12-14T14:25:00Z by call 4"
          + " (CreateBackup), ";

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
            "failed on the creation of item {Artist=A, SongTitle=song} at 2018-12-14T14:24:30Z by"
                + " call 2 (PutItem), for backup nightly of table Music, requested at"
                + " 2018-12-14T14:25:00Z by call 3 (CreateBackup):"
                + " java.lang.UnsupportedOperationException: not this one")
        .hasCauseInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> describe(arn)).hasMessageContaining("backupCut");
    assertThat(client.scan(r -> r.tableName(Music.TABLE)).count()).isEqualTo(1);
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
            BACKUP_BY_CALL_4
                + "lacks the creation of item {Artist=A, SongTitle=a} at 2018-12-14T14:24:30Z by"
                + " call 2 (PutItem) (ordinarily holds)",
            BACKUP_BY_CALL_4
                + "holds the creation of item {Artist=A, SongTitle=b} at 2018-12-14T14:24:30Z by"
                + " call 3 (PutItem)",
            BACKUP_BY_CALL_4
                + "holds the creation of item {Artist=A, SongTitle=c} at 2018-12-14T14:25:30Z by"
                + " call 5 (PutItem) (ordinarily lacks)");
  }
}
