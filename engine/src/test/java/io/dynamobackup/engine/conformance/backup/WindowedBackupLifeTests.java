package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.operation.Observed;
import io.dynamobackup.engine.operation.Timing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** When a backup that may take in later writes is there, and what it is until then. */
class WindowedBackupLifeTests extends WindowedBackup {
  private BackupStatus status(String arn) {
    return describe(arn).backupDetails().backupStatus();
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
  void look_before_the_window_closes_decides_nothing() {
    use(BackupCut.LATEST);
    at("14:25:00");
    String arn = backUp();
    at("14:25:59.999");
    describe(arn);
    put("after the look");
    at("14:27:00");

    assertThat(songs(arn)).containsExactly("after the look");
  }

  @Test
  void look_at_the_closing_instant_of_a_backup_that_is_creating_decides_nothing() {
    use(
        options(BackupCut.LATEST)
            .timings(TIMINGS.with(Timing.CREATE_BACKUP, Duration.ofMinutes(3)))
            .build());
    at("14:25:00");
    String arn = backUp();
    at("14:26:00");
    describe(arn);
    put("after the look");
    at("14:28:00");

    assertThat(songs(arn)).containsExactly("after the look");
  }

  @Test
  void backup_that_takes_in_no_later_writes_tells_its_size_at_once() {
    use(BackupCut.EARLIEST);
    at("14:24:30");
    put("too late");
    at("14:25:00");

    BackupDetails created =
        client.createBackup(r -> r.tableName(Music.TABLE).backupName("nightly")).backupDetails();

    assertThat(created.backupSizeBytes()).isZero();
    at("14:26:00");
    assertThat(describe(created.backupArn()).backupDetails().backupSizeBytes()).isZero();
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
}
