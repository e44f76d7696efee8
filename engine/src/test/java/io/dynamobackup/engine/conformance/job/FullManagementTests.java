package io.dynamobackup.engine.conformance.job;

import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointResponse;
import software.amazon.awssdk.services.backup.model.RecoveryPointByResource;
import software.amazon.awssdk.services.backup.model.StartBackupJobResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Recovery points of tables where AWS Backup manages them in full. */
class FullManagementTests {
  private final Jobs jobs = Jobs.in(Target.instant());
  private final DynamoDbClient client = jobs.target().client();

  @BeforeEach
  void enable() {
    jobs.backup()
        .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
    client.tagResource(
        r -> r.resourceArn(Jobs.TABLE_ARN).tags(tag("team", "music"), tag("stage", "test")));
    Music.put(client, "No One You Know", "Call Me Today");
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  @AfterEach
  void close() {
    jobs.target().close();
  }

  @Test
  void a_job_says_at_once_which_recovery_point_it_makes() {
    StartBackupJobResponse started =
        jobs.backup()
            .startBackupJob(
                r ->
                    r.backupVaultName(Jobs.VAULT)
                        .resourceArn(Jobs.TABLE_ARN)
                        .iamRoleArn(Jobs.ROLE));

    assertThat(started.recoveryPointArn())
        .matches("arn:aws:backup:us-east-1:123456789012:recovery-point:[0-9a-f-]{36}")
        .isEqualTo(jobs.describe(started.backupJobId()).recoveryPointArn());
    assertThat(jobs.inVault()).containsExactly(started.recoveryPointArn());
  }

  @Test
  void what_is_told_of_it_names_the_key_and_the_lock_of_its_vault() {
    String job = jobs.start();
    String arn = jobs.describe(job).recoveryPointArn();
    String key =
        jobs.backup().describeBackupVault(r -> r.backupVaultName(Jobs.VAULT)).encryptionKeyArn();

    assertThat(jobs.describe(job).encryptionKeyArn()).isEqualTo(key);
    assertThat(jobs.describe(job).vaultType()).isEqualTo("BACKUP_VAULT");
    assertThat(jobs.describe(job).vaultLockState()).isEqualTo("UNLOCKED");
    RecoveryPointByResource listed =
        jobs.backup()
            .listRecoveryPointsByResource(r -> r.resourceArn(Jobs.TABLE_ARN))
            .recoveryPoints()
            .get(0);
    assertThat(listed.recoveryPointArn()).isEqualTo(arn);
    assertThat(listed.encryptionKeyArn()).isEqualTo(key);
    assertThat(listed.backupSizeBytes()).isPositive();

    jobs.backup()
        .putBackupVaultLockConfiguration(r -> r.backupVaultName(Jobs.VAULT).minRetentionDays(7L));
    assertThat(jobs.describe(job).vaultLockState()).isEqualTo("LOCKED");
  }

  @Test
  void dynamodb_knows_nothing_of_it() {
    String arn = jobs.recoveryPoint(job -> {});

    assertThat(client.listBackups(r -> r.backupType(BackupTypeFilter.ALL)).backupSummaries())
        .isEmpty();
    assertThat(client.listBackups(r -> r.backupType(BackupTypeFilter.AWS_BACKUP)).backupSummaries())
        .isEmpty();
    assertThat(Refused.by(() -> client.describeBackup(r -> r.backupArn(arn))))
        .isEqualTo(Refused.asInvalid("Invalid Backup ARN"));
    assertThat(Refused.by(() -> client.deleteBackup(r -> r.backupArn(arn))))
        .isEqualTo(Refused.asInvalid("Invalid Backup ARN"));
  }

  @Test
  void dynamodb_restores_it() {
    String arn = jobs.recoveryPoint(job -> {});

    TableDescription restored =
        client
            .restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"))
            .tableDescription();

    assertThat(restored.restoreSummary().sourceBackupArn()).isEqualTo(arn);
    assertThat(client.scan(r -> r.tableName("Restored")).count()).isEqualTo(1);
    assertThat(
            Refused.by(
                () ->
                    client.restoreTableFromBackup(
                        r -> r.backupArn(arn + "0").targetTableName("Other"))))
        .isEqualTo(new Refused("BackupNotFoundException", "Backup not found: " + arn + "0"));
    assertThat(
            Refused.by(
                () ->
                    client.restoreTableFromBackup(
                        r ->
                            r.backupArn(arn.replace("123456789012", "210987654321"))
                                .targetTableName("Other"))))
        .isEqualTo(new Refused("AccessDeniedException", "Access is denied"));
  }

  @Test
  void what_was_made_before_stays_as_it_was() {
    jobs.backup()
        .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", false)));
    String ofDynamoDb = jobs.recoveryPoint(job -> {});
    enable();
    String managed = jobs.recoveryPoint(job -> {});

    assertThat(ofDynamoDb).startsWith("arn:aws:dynamodb:");
    assertThat(managed).startsWith("arn:aws:backup:");
    assertThat(jobs.describePoint(ofDynamoDb).recoveryPointArn()).isEqualTo(ofDynamoDb);
    assertThat(
            client
                .describeBackup(r -> r.backupArn(ofDynamoDb))
                .backupDescription()
                .backupDetails()
                .backupTypeAsString())
        .isEqualTo("AWS_BACKUP");
  }

  @Test
  void it_has_the_tags_of_its_table_and_of_its_job() {
    String arn =
        jobs.recoveryPoint(job -> job.recoveryPointTags(Map.of("stage", "copy", "by", "job")));

    assertThat(jobs.backup().listTags(r -> r.resourceArn(arn)).tags())
        .isEqualTo(Map.of("team", "music", "stage", "copy", "by", "job"));

    jobs.backup().tagResource(r -> r.resourceArn(arn).tags(Map.of("kept", "yes")));
    jobs.backup().untagResource(r -> r.resourceArn(arn).tagKeyList("team", "by"));
    assertThat(jobs.backup().listTags(r -> r.resourceArn(arn)).tags())
        .isEqualTo(Map.of("stage", "copy", "kept", "yes"));
  }

  @Test
  void its_tags_go_with_it() {
    String deleted = jobs.recoveryPoint(job -> {});
    String expired = jobs.recoveryPoint(job -> job.lifecycle(l -> l.deleteAfterDays(1L)));
    jobs.delete(deleted);
    jobs.target().advance(Duration.ofDays(1));

    for (String arn : new String[] {deleted, expired}) {
      assertThat(Refused.by(() -> jobs.backup().listTags(r -> r.resourceArn(arn))))
          .isEqualTo(asUnknown("Resource " + arn));
    }
  }

  @Test
  void it_is_encrypted_with_the_key_of_its_vault() {
    DescribeRecoveryPointResponse point = jobs.describePoint(jobs.recoveryPoint(job -> {}));

    assertThat(point.encryptionKeyArn())
        .isEqualTo(
            jobs.backup()
                .describeBackupVault(r -> r.backupVaultName(Jobs.VAULT))
                .encryptionKeyArn());
  }

  @Test
  void tags_can_be_restored_with_it() {
    String arn = jobs.recoveryPoint(job -> {});
    jobs.backup()
        .startRestoreJob(
            r ->
                r.recoveryPointArn(arn)
                    .iamRoleArn(Jobs.ROLE)
                    .copySourceTagsToRestoredResource(true)
                    .metadata(Map.of("targetTableName", "Restored")));

    assertThat(
            client
                .listTagsOfResource(r -> r.resourceArn(Jobs.TABLE_ARN.replace("Music", "Restored")))
                .tags())
        .containsExactlyInAnyOrder(tag("team", "music"), tag("stage", "test"));
  }

  @Test
  void without_encryption_it_is_restored_with_the_key_of_its_table() {
    client.updateTable(r -> r.tableName("Music").sseSpecification(s -> s.enabled(true)));
    String arn = jobs.recoveryPoint(job -> {});
    jobs.backup()
        .startRestoreJob(
            r ->
                r.recoveryPointArn(arn)
                    .iamRoleArn(Jobs.ROLE)
                    .metadata(Map.of("targetTableName", "Restored")));

    assertThat(
            client
                .describeTable(r -> r.tableName("Restored"))
                .table()
                .sseDescription()
                .sseTypeAsString())
        .isEqualTo("KMS");
  }

  @Test
  void where_it_is_not_recovery_points_have_no_tags() {
    jobs.backup()
        .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", false)));
    String arn = jobs.recoveryPoint(job -> {});

    assertThat(Refused.by(() -> jobs.backup().listTags(r -> r.resourceArn(arn))))
        .isEqualTo(asUnknown("Resource " + arn));
  }
}
