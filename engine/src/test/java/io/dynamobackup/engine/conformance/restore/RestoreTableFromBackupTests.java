package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class RestoreTableFromBackupTests extends RestoredBackup {

  @Test
  void answers_creating_with_a_summary_and_no_items_yet() {
    Music.create(client);
    Music.put(client, "A", "1");
    String arn = backup();
    String source = describe(Music.TABLE).tableArn();

    TableDescription answer = restore(arn);

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(answer.itemCount()).isZero();
    assertThat(answer.tableSizeBytes()).isZero();
    assertThat(answer.restoreSummary().sourceBackupArn()).isEqualTo(arn);
    assertThat(answer.restoreSummary().sourceTableArn()).isEqualTo(source);
    assertThat(answer.restoreSummary().restoreDateTime()).isEqualTo("2018-12-14T14:25:00Z");
    assertThat(answer.restoreSummary().restoreInProgress()).isTrue();
  }

  @Test
  void is_active_at_the_next_look_without_a_summary() {
    Music.create(client);
    Music.put(client, "A", "1");

    restore(backup());

    TableDescription restored = describe(RESTORED);
    assertThat(restored.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(restored.restoreSummary()).isNull();
    assertThat(restored.itemCount()).isEqualTo(1);
  }

  @Test
  void has_the_items_of_the_backup_not_those_of_the_table() {
    Music.create(client);
    Music.put(client, "A", "kept");
    Music.put(client, "A", "deleted later");
    String arn = backup();
    Music.put(client, "A", "written later");
    client.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "deleted later")));

    restore(arn);

    assertThat(client.scan(r -> r.tableName(RESTORED)).items())
        .containsExactlyInAnyOrder(Music.song("A", "kept"), Music.song("A", "deleted later"));
  }

  @Test
  void is_independent_of_table_and_backup() {
    Music.create(client);
    Music.put(client, "A", "1");
    String arn = backup();
    restore(arn, "First");

    client.putItem(r -> r.tableName("First").item(Music.song("B", "2")));
    restore(arn, "Second");

    assertThat(client.scan(r -> r.tableName("First")).count()).isEqualTo(2);
    assertThat(client.scan(r -> r.tableName("Second")).count()).isEqualTo(1);
    assertThat(client.scan(r -> r.tableName(Music.TABLE)).count()).isEqualTo(1);
  }

  @Test
  void works_after_the_table_is_gone_and_into_its_name() {
    Music.create(client, Music::indexed);
    Music.put(client, "A", "1");
    TableDescription before = describe(Music.TABLE);
    String arn = backup();
    client.deleteTable(r -> r.tableName(Music.TABLE));
    target.advance(Duration.ofDays(1));

    restore(arn, Music.TABLE);

    TableDescription after = describe(Music.TABLE);
    assertThat(after.tableArn()).isEqualTo(before.tableArn());
    assertThat(after.tableId()).isNotEqualTo(before.tableId());
    assertThat(after.creationDateTime()).isEqualTo(target.clock().instant());
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("tableId", "creationDateTime")
        .isEqualTo(before);
  }

  @Test
  void a_backup_of_a_restored_table_can_be_restored() {
    Music.create(client);
    Music.put(client, "A", "1");
    restore(backup());
    String again =
        client
            .createBackup(r -> r.tableName(RESTORED).backupName("again"))
            .backupDetails()
            .backupArn();

    restore(again, "Again");

    assertThat(client.scan(r -> r.tableName("Again")).items())
        .containsExactly(Music.song("A", "1"));
  }

  @Test
  void a_system_backup_restores_the_table_as_it_was_just_before_its_deletion() {
    Music.create(client, Music::indexed);
    Music.recover(client);
    Music.put(client, "A", "last");
    client.deleteTable(r -> r.tableName(Music.TABLE));
    String arn =
        client.listBackups(r -> r.backupType("SYSTEM")).backupSummaries().get(0).backupArn();

    target.advance(Duration.ofDays(35).minusMillis(1));
    restore(arn);

    assertThat(client.scan(r -> r.tableName(RESTORED)).items())
        .containsExactly(Music.song("A", "last"));
    assertThat(describe(RESTORED).globalSecondaryIndexes()).hasSize(1);
    target.advance(Duration.ofMillis(1));
    assertThatExceptionOfType(BackupNotFoundException.class)
        .isThrownBy(() -> restore(arn, "TooLate"));
  }
}
