package io.dynamobackup.engine.conformance.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;
import software.amazon.awssdk.services.dynamodb.model.SourceTableFeatureDetails;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/** The SYSTEM backup of a table that was deleted while point-in-time recovery was on. */
class DeletedTableBackupTests extends LeftBackups {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  @Test
  void deletion_leaves_one_with_a_name_an_arn_and_an_expiry_of_its_own() {
    Music.create(client);
    recover(true, null);
    Music.put(client, "A", "1");
    target.advance(Duration.ofMillis(1500));

    delete();

    BackupSummary backup = only();
    assertThat(backup.backupName()).isEqualTo("Music$DeletedTableBackup");
    assertThat(backup.backupType()).isEqualTo(BackupType.SYSTEM);
    assertThat(backup.backupStatus()).isEqualTo(BackupStatus.AVAILABLE);
    assertThat(backup.backupCreationDateTime()).isEqualTo(START.plusMillis(1500));
    assertThat(backup.backupExpiryDateTime())
        .isEqualTo(START.plusMillis(1500).plus(Duration.ofDays(35)));
    assertThat(backup.backupArn())
        .isEqualTo(
            "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01544797501500-00000000");
    assertThat(backup.tableName()).isEqualTo(Music.TABLE);
  }

  @Test
  void it_tells_nothing_of_features_but_what_the_table_was() {
    Music.create(
        client,
        table -> {
          Music.indexed(table);
          table.streamSpecification(
              s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE));
        });
    recover(true, null);
    Music.put(client, "A", "1");
    String id = client.describeTable(r -> r.tableName(Music.TABLE)).table().tableId();

    delete();

    BackupDescription backup = describe(only().backupArn());
    assertThat(backup.sourceTableFeatureDetails())
        .isEqualTo(SourceTableFeatureDetails.builder().build());
    assertThat(backup.sourceTableDetails().tableId()).isEqualTo(id);
    assertThat(backup.sourceTableDetails().itemCount()).isEqualTo(1);
    assertThat(backup.sourceTableDetails().provisionedThroughput().readCapacityUnits())
        .isEqualTo(7);
  }

  @Test
  void it_is_there_some_seconds_after_the_deletion_as_was_seen() {
    documented();
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    recover(true, null);
    delete();
    Instant deleted = target.clock().instant();

    target.advance(Duration.ofMillis(4999));
    List<BackupSummary> early = list(BackupTypeFilter.ALL);
    target.advance(Duration.ofMillis(1));

    assertThat(early).isEmpty();
    assertThat(only().backupStatus()).isEqualTo(BackupStatus.AVAILABLE);
    assertThat(only().backupCreationDateTime()).isEqualTo(deleted);
  }

  @Test
  void it_cannot_be_found_before_it_is_there() {
    documented();
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    recover(true, null);
    delete();
    String arn =
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01544797560000-00000000";

    assertThatThrownBy(() -> describe(arn)).isInstanceOf(BackupNotFoundException.class);
    target.advance(Duration.ofSeconds(5));
    assertThat(describe(arn).backupDetails().backupArn()).isEqualTo(arn);
  }

  @Test
  void without_recovery_nothing_is_left() {
    Music.create(client);
    Music.put(client, "A", "1");

    delete();

    assertThat(list(BackupTypeFilter.ALL)).isEmpty();
  }

  @Test
  void with_recovery_switched_off_again_nothing_is_left() {
    Music.create(client);
    recover(true, null);
    recover(false, null);

    delete();

    assertThat(list(BackupTypeFilter.ALL)).isEmpty();
  }

  @Test
  void recovery_cannot_be_switched_while_the_table_is_deleting() {
    documented();
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    delete();

    assertThatThrownBy(() -> recover(true, null)).isInstanceOf(TableNotFoundException.class);
    target.advance(Duration.ofMinutes(1));
    assertThat(list(BackupTypeFilter.ALL)).isEmpty();
  }

  @Test
  void list_shows_it_only_where_it_is_asked_for() {
    Music.create(client);
    recover(true, null);
    delete();

    assertThat(client.listBackups().backupSummaries()).isEmpty();
    assertThat(list(BackupTypeFilter.USER)).isEmpty();
    assertThat(list(BackupTypeFilter.AWS_BACKUP)).isEmpty();
    assertThat(list(BackupTypeFilter.SYSTEM)).hasSize(1);
    assertThat(list(BackupTypeFilter.ALL)).hasSize(1);
  }

  @Test
  void backups_of_users_stay_beside_it() {
    Music.create(client);
    recover(true, null);
    client.createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"));

    delete();

    assertThat(list(BackupTypeFilter.ALL))
        .extracting(BackupSummary::backupType)
        .containsExactlyInAnyOrder(BackupType.USER, BackupType.SYSTEM);
  }
}
