package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class DeleteBackupTests {
  private Target target = Target.instant();
  private DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private void useDocumented() {
    target.close();
    target = Target.documented();
    client = target.client();
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
  }

  private String backup() {
    return client
        .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
        .backupDetails()
        .backupArn();
  }

  private BackupDescription delete(String arn) {
    return client.deleteBackup(r -> r.backupArn(arn)).backupDescription();
  }

  @Test
  void answers_deleted_with_all_that_was_known() {
    Music.create(client, Music::indexed);
    String arn = backup();
    BackupDescription before = client.describeBackup(r -> r.backupArn(arn)).backupDescription();

    BackupDescription deleted = delete(arn);

    assertThat(deleted.backupDetails().backupStatus()).isEqualTo(BackupStatus.DELETED);
    assertThat(deleted.backupDetails())
        .usingRecursiveComparison()
        .ignoringFields("backupStatus")
        .isEqualTo(before.backupDetails());
    assertThat(deleted.sourceTableDetails()).isEqualTo(before.sourceTableDetails());
    assertThat(deleted.sourceTableFeatureDetails()).isEqualTo(before.sourceTableFeatureDetails());
  }

  @Test
  void the_backup_is_gone_at_once() {
    Music.create(client);
    String arn = backup();

    delete(arn);

    assertThat(client.listBackups().backupSummaries()).isEmpty();
    assertThatExceptionOfType(BackupNotFoundException.class)
        .isThrownBy(() -> delete(arn))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Backup not found: " + arn));
  }

  @Test
  void an_arn_whose_region_was_rewritten_deletes_the_backup() {
    Music.create(client);
    String arn = backup();

    delete(arn.replace("us-east-1", "eu-central-1"));

    assertThat(client.listBackups().backupSummaries()).isEmpty();
  }

  @Test
  void a_backup_that_is_creating_is_in_use() {
    useDocumented();
    String arn = backup();

    assertThat(Refused.by(() -> delete(arn)))
        .isEqualTo(new Refused("BackupInUseException", "Backup is being created: " + arn));

    target.advance(Timings.documented().of(Timing.CREATE_BACKUP));
    assertThat(delete(arn).backupDetails().backupStatus()).isEqualTo(BackupStatus.DELETED);
  }

  @Test
  void a_backup_that_feeds_a_restore_is_in_use_until_the_table_is_active() {
    useDocumented();
    String arn = backup();
    target.advance(Duration.ofMinutes(1));
    client.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"));

    assertThatExceptionOfType(BackupInUseException.class)
        .isThrownBy(() -> delete(arn))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Backup is being used to restore table: " + arn));
    assertThat(
            client
                .describeBackup(r -> r.backupArn(arn))
                .backupDescription()
                .backupDetails()
                .backupStatus())
        .isEqualTo(BackupStatus.AVAILABLE);

    target.advance(Timings.documented().of(Timing.RESTORE_TABLE));
    assertThat(delete(arn).backupDetails().backupStatus()).isEqualTo(BackupStatus.DELETED);
  }

  @Test
  void a_system_backup_cannot_be_deleted_by_a_user() {
    Music.create(client);
    Music.recover(client);
    client.deleteTable(r -> r.tableName(Music.TABLE));
    String arn =
        client.listBackups(r -> r.backupType("SYSTEM")).backupSummaries().get(0).backupArn();

    assertThatThrownBy(() -> delete(arn))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(e.awsErrorDetails().errorMessage())
                  .isEqualTo(
                      "Invalid Request: User is not allowed to delete the system backup with arn "
                          + arn
                          + ". It will automatically expire on 2019-01-18T14:25:00Z");
            });
    assertThat(client.listBackups(r -> r.backupType("ALL")).backupSummaries())
        .extracting(summary -> summary.backupType())
        .containsExactly(BackupType.SYSTEM);
  }

  @Test
  void what_was_restored_from_a_deleted_backup_stays() {
    Music.create(client);
    Music.put(client, "A", "1");
    String arn = backup();
    client.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"));

    delete(arn);

    assertThat(client.scan(r -> r.tableName("Restored")).count()).isEqualTo(1);
  }

  @Test
  void what_is_not_an_arn_of_a_backup_is_refused() {
    assertThatThrownBy(() -> delete("arn:aws:dynamodb:us-east-1:123456789012:table/Music"))
        .hasMessageContaining("Invalid Backup ARN");
    assertThatThrownBy(() -> delete("arn:aws"))
        .hasMessageContaining("Member must have length greater than or equal to 37");
  }
}
