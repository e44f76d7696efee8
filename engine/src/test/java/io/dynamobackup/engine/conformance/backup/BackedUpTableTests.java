package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.operation.Observed;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/** Which tables can be backed up, by their status, and what else happens to them meanwhile. */
class BackedUpTableTests extends TakenBackups {
  @Test
  void a_table_that_is_creating_is_not_found() {
    use(Target.documented());
    Music.create(client);

    assertThatExceptionOfType(TableNotFoundException.class)
        .isThrownBy(() -> backup("nightly"))
        .withMessageStartingWith("Table not found: Music");
  }

  @Test
  void a_table_that_is_deleting_is_not_found() {
    use(Target.documented());
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    client.deleteTable(r -> r.tableName(Music.TABLE));

    assertThatExceptionOfType(TableNotFoundException.class)
        .isThrownBy(() -> backup("nightly"))
        .withMessageStartingWith("Table not found: Music");
  }

  @Test
  void a_table_that_is_updating_can_be_backed_up() {
    use(Target.documented());
    Music.create(client, Music::indexed);
    target.advance(Duration.ofMinutes(1));
    client.updateTable(r -> r.tableName(Music.TABLE).provisionedThroughput(Music.units(10, 10)));

    assertThat(client.describeTable(r -> r.tableName(Music.TABLE)).table().tableStatusAsString())
        .isEqualTo("UPDATING");
    assertThat(backup("nightly").backupStatus()).isEqualTo(BackupStatus.CREATING);
  }

  @Test
  void a_young_table_is_refused_while_backups_are_being_enabled_if_asked_for() {
    Duration window = Duration.ofSeconds(6);
    use(
        Target.with(
            EngineOptions.instant().toBuilder()
                .timings(Timings.instant().with(Timing.ENABLE_BACKUPS, window))
                .build()));
    Music.create(client);

    assertThatExceptionOfType(ContinuousBackupsUnavailableException.class)
        .isThrownBy(() -> backup("nightly"))
        .withMessageStartingWith(
            "Backups are being enabled for the table: Music. Please retry later");

    target.advance(window);
    assertThat(backup("nightly").backupStatus()).isEqualTo(BackupStatus.CREATING);
  }

  @Test
  void a_table_cannot_be_deleted_while_it_is_being_backed_up() {
    use(Target.documented());
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    backup("nightly");

    assertThat(Refused.by(() -> client.deleteTable(r -> r.tableName(Music.TABLE))))
        .isEqualTo(Refused.asInUse("Table is being backed up: Music"));

    target.advance(Timings.documented().of(Timing.CREATE_BACKUP));
    assertThat(client.deleteTable(r -> r.tableName(Music.TABLE)).tableDescription()).isNotNull();
  }

  @Test
  void a_table_can_be_deleted_while_it_is_being_backed_up_as_was_observed() {
    use(
        Target.with(
            EngineOptions.documented().toBuilder()
                .observed(Observed.DELETE_TABLE_DURING_BACKUP)
                .build()));
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    String arn = backup("nightly").backupArn();

    client.deleteTable(r -> r.tableName(Music.TABLE));

    target.advance(Duration.ofMinutes(1));
    assertThat(status(arn)).isEqualTo(BackupStatus.AVAILABLE);
  }
}
