package io.dynamobackup.assertj;

import static io.dynamobackup.assertj.AwsBackupAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupJobState;

@DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
@WithTable(name = "orders", partitionKey = "customer")
class AwsBackupAssertTests {
  private static final String ORDERS = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";
  private static final String ROLE = "arn:aws:iam::123456789012:role/backup";

  @BeforeEach
  void create(BackupClient backup) {
    backup.createBackupVault(r -> r.backupVaultName("nightly"));
  }

  @Test
  void a_completed_job_and_its_recovery_point(BackupClient backup, FakeClock clock) {
    Instant created = clock.instant();
    String job = start(backup, 35L);
    clock.advance(Duration.ofHours(1));
    String arn = backup.describeBackupJob(r -> r.backupJobId(job)).recoveryPointArn();

    assertThat(backup)
        .backupJob(job)
        .isCompleted()
        .isOfResource(ORDERS)
        .isIntoVault("nightly")
        .wasCreatedAt(created);
    assertThat(backup)
        .recoveryPoint("nightly", arn)
        .isCompleted()
        .isOfResource(ORDERS)
        .isDeletedAt(created.plus(Duration.ofDays(35)));
    assertThat(backup).vault("nightly").hasRecoveryPoints(1).isNotLocked();
    assertThatThrownBy(() -> assertThat(backup).recoveryPoint("nightly", arn).isKeptForEver())
        .hasMessageContaining("it is deleted at 2019-01-18T14:25:00Z");
    assertThatThrownBy(() -> assertThat(backup).backupJob(job).hasFailedWith("lock"))
        .hasMessageContaining("to be FAILED")
        .hasMessageContaining("but it is COMPLETED");
  }

  @Test
  void a_running_job_is_not_completed(BackupClient backup, FakeClock clock) {
    String job = start(backup, 1L);

    assertThat(backup).backupJob(job).isRunning();
    assertThatThrownBy(() -> assertThat(backup).backupJob(job).isCompleted())
        .hasMessage(
            "Expecting backup job %s to be COMPLETED%nbut it is RUNNING%n(seen by DescribeBackupJob"
                + " at %s on the fake clock)",
            job, clock.instant());
  }

  @Test
  void a_job_that_a_lock_forbids_has_failed_with_its_text(BackupClient backup) {
    backup.putBackupVaultLockConfiguration(
        r -> r.backupVaultName("nightly").minRetentionDays(30L).changeableForDays(3L));
    String job = start(backup, 7L);

    assertThat(backup).backupJob(job).hasFailedWith("Vault Lock").hasState(BackupJobState.FAILED);
    assertThat(backup).vault("nightly").isLocked().hasRecoveryPoints(0);
    assertThat(backup).vault("nightly").isLockedForGoodFrom(Instant.parse("2018-12-17T14:25:00Z"));
    assertThatThrownBy(() -> assertThat(backup).backupJob(job).hasFailedWith("no money"))
        .hasMessageContaining("to have failed with \"no money\"")
        .hasMessageContaining("but it did with: Retention period");
    assertThatThrownBy(() -> assertThat(backup).backupJob(job).isCompleted())
        .hasMessageContaining("but it is FAILED: Retention period");
    assertThatThrownBy(() -> assertThat(backup).vault("nightly").isNotLocked())
        .hasMessageContaining("it is, in compliance mode from 2018-12-17T14:25:00Z on");
  }

  @Test
  void a_restore_job_makes_a_table(BackupClient backup, FakeClock clock) {
    String backupJob = start(backup, 35L);
    clock.advance(Duration.ofHours(1));
    String arn = backup.describeBackupJob(r -> r.backupJobId(backupJob)).recoveryPointArn();
    String job = restore(backup, arn, "restored");
    clock.advance(Duration.ofHours(1));

    assertThat(backup)
        .restoreJob(job)
        .isCompleted()
        .isOfRecoveryPoint(arn)
        .hasCreated("arn:aws:dynamodb:us-east-1:123456789012:table/restored");
    String again = restore(backup, arn, "orders");
    clock.advance(Duration.ofHours(1));
    assertThat(backup).restoreJob(again).hasFailedWith("Table already exists");
    assertThatThrownBy(() -> assertThat(backup).restoreJob(again).isRunning())
        .hasMessageContaining("to be RUNNING")
        .hasMessageContaining("but it is FAILED: Table already exists");
    assertThat(backup).restoreJob("9").doesNotExist();
  }

  @Test
  void a_copy_job_copies_a_recovery_point(BackupClient backup, FakeClock clock) {
    backup.updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
    backup.createBackupVault(r -> r.backupVaultName("copies"));
    String destination = "arn:aws:backup:us-east-1:123456789012:backup-vault:copies";
    String backupJob = start(backup, 35L);
    clock.advance(Duration.ofHours(1));
    String arn = backup.describeBackupJob(r -> r.backupJobId(backupJob)).recoveryPointArn();
    String job =
        backup
            .startCopyJob(
                r ->
                    r.recoveryPointArn(arn)
                        .sourceBackupVaultName("nightly")
                        .destinationBackupVaultArn(destination)
                        .iamRoleArn(ROLE))
            .copyJobId();

    assertThat(backup).copyJob(job).isRunning().isOfRecoveryPoint(arn).isIntoVault(destination);
    clock.advance(Duration.ofHours(1));
    assertThat(backup).copyJob(job).isCompleted();
    assertThat(backup).vault("copies").hasRecoveryPoints(1);
    assertThatThrownBy(() -> assertThat(backup).copyJob(job).hasFailedWith("lock"))
        .hasMessageContaining("to be FAILED")
        .hasMessageContaining("seen by DescribeCopyJob");
    assertThat(backup).copyJob("9").doesNotExist();
  }

  private static String restore(BackupClient backup, String arn, String table) {
    return backup
        .startRestoreJob(
            r ->
                r.recoveryPointArn(arn).iamRoleArn(ROLE).metadata(Map.of("targetTableName", table)))
        .restoreJobId();
  }

  @Test
  void what_is_not_there_is_told(BackupClient backup) {
    assertThat(backup).vault("daily").doesNotExist();
    assertThat(backup).backupJob("9").doesNotExist();
    assertThatThrownBy(() -> assertThat(backup).vault("daily").isLocked())
        .hasMessageContaining("Expecting vault \"daily\" to be locked")
        .hasMessageContaining("but it does not exist");
    assertThatThrownBy(() -> assertThat(backup).vault("nightly").isLocked())
        .hasMessageContaining("but it is not");
    assertThatThrownBy(() -> assertThat(backup).vault("nightly").hasRecoveryPoints(2))
        .hasMessageContaining("to have 2 recovery points")
        .hasMessageContaining("but it has 0");
  }

  @Test
  void assertions_stand_beside_those_of_assertj(BackupClient backup) {
    assertThat(backup).isNotNull().vault("nightly").exists();
    assertThat("text").isNotEmpty();
  }

  private static String start(BackupClient backup, long days) {
    return backup
        .startBackupJob(
            r ->
                r.backupVaultName("nightly")
                    .resourceArn(ORDERS)
                    .iamRoleArn(ROLE)
                    .lifecycle(l -> l.deleteAfterDays(days)))
        .backupJobId();
  }
}
