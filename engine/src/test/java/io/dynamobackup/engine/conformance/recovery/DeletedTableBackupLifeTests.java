package io.dynamobackup.engine.conformance.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What becomes of the backup that a deleted table leaves: it is restored, and it expires. */
class DeletedTableBackupLifeTests extends LeftBackups {
  @Test
  void it_restores_the_table_as_it_was_just_before_its_deletion() {
    Music.create(client, Music::indexed);
    recover(true, null);
    Music.put(client, "A", "1");
    target.advance(Duration.ofMinutes(10));
    Music.put(client, "A", "2");
    client.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "1")));
    delete();

    String arn = only().backupArn();
    client.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName(Music.TABLE));

    assertThat(client.scan(r -> r.tableName(Music.TABLE)).items())
        .containsExactly(Music.song("A", "2"));
    assertThat(client.scan(r -> r.tableName(Music.TABLE).indexName("by-genre")).count())
        .isEqualTo(1);
  }

  @Test
  void it_expires_to_the_millisecond_whatever_the_recovery_period_was() {
    Music.create(client);
    recover(true, 1);
    delete();
    String arn = only().backupArn();

    target.advance(Duration.ofDays(35).minusMillis(1));
    BackupStatus before = describe(arn).backupDetails().backupStatus();
    target.advance(Duration.ofMillis(1));

    assertThat(before).isEqualTo(BackupStatus.AVAILABLE);
    assertThatThrownBy(() -> describe(arn))
        .isInstanceOf(BackupNotFoundException.class)
        .hasMessageContaining("Backup not found: " + arn);
    assertThatThrownBy(
            () -> client.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored")))
        .isInstanceOf(BackupNotFoundException.class);
    assertThat(list(BackupTypeFilter.ALL)).isEmpty();
  }

  @Test
  void restore_under_way_ends_well_though_it_expires() {
    documented();
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    recover(true, null);
    Music.put(client, "A", "1");
    delete();
    target.advance(Duration.ofDays(35).minusSeconds(1));
    String arn = only().backupArn();

    client.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"));
    target.advance(Duration.ofHours(1));

    assertThat(list(BackupTypeFilter.ALL)).isEmpty();
    assertThat(client.describeTable(r -> r.tableName("Restored")).table().tableStatus())
        .isEqualTo(TableStatus.ACTIVE);
    assertThat(client.scan(r -> r.tableName("Restored")).count()).isEqualTo(1);
  }

  @Test
  void every_table_of_the_name_leaves_its_own() {
    for (int i = 0; i < 3; i++) {
      Music.create(client);
      recover(true, null);
      Music.put(client, "A", "song-" + i);
      delete();
    }

    assertThat(list(BackupTypeFilter.SYSTEM))
        .extracting(BackupSummary::backupArn)
        .doesNotHaveDuplicates()
        .allMatch(arn -> arn.endsWith("-00000000"));
    assertThat(list(BackupTypeFilter.SYSTEM)).extracting(BackupSummary::tableId).hasSize(3);
  }

  @Test
  void table_made_anew_can_be_deleted_at_once() {
    documented();
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    recover(true, null);
    delete();
    target.advance(Duration.ofSeconds(5));
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    recover(true, null);
    delete();
    target.advance(Duration.ofMinutes(1));

    assertThat(list(BackupTypeFilter.SYSTEM)).hasSize(2);
  }
}
