package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TableAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.TableInUseException;

/** Which table a restore to an earlier time makes. */
class RecoveryTargetTests extends RestoredInTime {
  @Test
  void target_must_be_free() {
    Music.create(client);
    recover();

    assertRefused(
        TableAlreadyExistsException.class,
        "Table already exists: Music",
        r -> r.useLatestRestorableTime(true).targetTableName(Music.TABLE));
  }

  @Test
  void target_that_is_deleting_already_exists() {
    documented();
    recover();
    Music.create(client, table -> table.tableName(RESTORED));
    target.advance(Duration.ofMinutes(1));
    client.deleteTable(r -> r.tableName(RESTORED));

    assertRefused(
        TableAlreadyExistsException.class,
        "Table already exists: Restored",
        r -> r.useLatestRestorableTime(true));
  }

  @Test
  void target_that_is_being_restored_is_in_use() {
    documented();
    recover();
    restore(r -> r.useLatestRestorableTime(true));

    assertThatThrownBy(() -> restore(r -> r.useLatestRestorableTime(true)))
        .isInstanceOfSatisfying(
            TableInUseException.class,
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .startsWith("Table: Restored is already being restored from "));
  }

  @Test
  void one_table_feeds_fifty_restores_at_a_time_and_no_more() {
    documented();
    recover();
    String backup =
        client
            .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();
    target.advance(Duration.ofSeconds(1));
    client.restoreTableFromBackup(r -> r.backupArn(backup).targetTableName("From-backup"));
    for (int i = 0; i < 49; i++) {
      String name = "Restored-" + i;
      restore(r -> r.useLatestRestorableTime(true).targetTableName(name));
    }

    assertRefused(
        LimitExceededException.class,
        "Subscriber limit exceeded: Only 50 restore operations can be done simultaneously",
        r -> r.useLatestRestorableTime(true));
    target.advance(Timings.documented().of(Timing.RESTORE_TABLE));
    restore(r -> r.useLatestRestorableTime(true));
  }

  @Test
  void an_arn_is_no_target_name() {
    Music.create(client);
    recover();

    assertThatThrownBy(
            () -> restore(r -> r.useLatestRestorableTime(true).targetTableName(ARN + RESTORED)))
        .hasMessageContaining("failed to satisfy constraint");
  }
}
