package io.dynamobackup.engine.conformance.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.CopyJob;
import software.amazon.awssdk.services.backup.model.CopyJobState;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointResponse;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;

/** Copies between the vaults of one account in one Region. */
class CopyJobTests {
  private Copies copies = Copies.in(EngineOptions.instant());

  @AfterEach
  void close() {
    copies.engine().close();
  }

  private void takeTime() {
    copies.engine().close();
    copies = Copies.in(EngineOptions.documented());
  }

  @Test
  void a_copy_is_as_old_as_its_original_and_has_its_tags() {
    Instant now = copies.engine().clock().instant();
    CopyJob job = copies.describe(copies.start(Copies.SECOND));

    assertThat(job.state()).isEqualTo(CopyJobState.COMPLETED);
    assertThat(job.accountId()).isEqualTo("123456789012");
    assertThat(job.sourceBackupVaultArn()).isEqualTo(Copies.NIGHTLY);
    assertThat(job.sourceRecoveryPointArn()).isEqualTo(copies.arn());
    assertThat(job.destinationBackupVaultArn()).isEqualTo(Copies.SECOND);
    assertThat(job.destinationRecoveryPointLifecycle().deleteAfterDays()).isEqualTo(35);
    assertThat(job.resourceArn()).isEqualTo(Copies.TABLE);
    assertThat(job.resourceName()).isEqualTo("Music");
    assertThat(job.resourceType()).isEqualTo("DynamoDB");
    assertThat(job.iamRoleArn()).isEqualTo(Copies.ROLE);
    assertThat(job.backupSizeInBytes()).isPositive();
    assertThat(job.creationDate()).isEqualTo(now);
    assertThat(job.completionDate()).isEqualTo(now);
    assertThat(job.isParent()).isFalse();
    assertThat(job.destinationVaultLockState()).isEqualTo("UNLOCKED");
    assertThat(job.destinationEncryptionKeyArn())
        .isEqualTo(
            copies
                .backup()
                .describeBackupVault(r -> r.backupVaultName("second"))
                .encryptionKeyArn());
    String copy = job.destinationRecoveryPointArn();
    assertThat(Copies.in(copies.backup(), "second")).containsExactly(copy);
    DescribeRecoveryPointResponse point = point(copy);
    assertThat(point.creationDate()).isEqualTo(now.minus(Duration.ofMinutes(2)));
    assertThat(point.sourceBackupVaultArn()).isNull();
    assertThat(point.resourceArn()).isEqualTo(Copies.TABLE);
    assertThat(copies.backup().listTags(r -> r.resourceArn(copy)).tags())
        .isEqualTo(Map.of("kept", "yes"));
  }

  private DescribeRecoveryPointResponse point(String copy) {
    return copies
        .backup()
        .describeRecoveryPoint(r -> r.backupVaultName("second").recoveryPointArn(copy));
  }

  @Test
  void a_copy_outlives_its_original_and_is_restored() {
    String copy = copies.describe(copies.start(Copies.SECOND)).destinationRecoveryPointArn();
    copies
        .backup()
        .deleteRecoveryPoint(r -> r.backupVaultName("nightly").recoveryPointArn(copies.arn()));

    copies
        .backup()
        .startRestoreJob(
            r ->
                r.recoveryPointArn(copy)
                    .iamRoleArn(Copies.ROLE)
                    .metadata(Map.of("targetTableName", "Restored")));

    assertThat(copies.engine().client().scan(r -> r.tableName("Restored")).count()).isEqualTo(1);
  }

  @Test
  void a_job_runs_as_long_as_documented_and_its_copy_is_being_created() {
    takeTime();
    String id = copies.start(Copies.SECOND);

    CopyJob running = copies.describe(id);
    assertThat(running.state()).isEqualTo(CopyJobState.RUNNING);
    assertThat(running.completionDate()).isNull();
    assertThat(point(running.destinationRecoveryPointArn()).status())
        .isEqualTo(RecoveryPointStatus.CREATING);

    copies.engine().clock().advance(Duration.ofMinutes(10));
    assertThat(copies.describe(id).state()).isEqualTo(CopyJobState.COMPLETED);
    assertThat(point(running.destinationRecoveryPointArn()).status())
        .isEqualTo(RecoveryPointStatus.COMPLETED);
  }

  @Test
  void a_copy_that_is_kept_for_less_than_its_age_is_complete_before_it_goes() {
    takeTime();
    copies.engine().clock().advance(Duration.ofDays(10));
    String id = copies.start(Copies.SECOND, job -> job.lifecycle(l -> l.deleteAfterDays(1L)));
    String copy = copies.describe(id).destinationRecoveryPointArn();

    copies.engine().clock().advance(Duration.ofMinutes(10));
    assertThat(copies.describe(id).state()).isEqualTo(CopyJobState.COMPLETED);
    assertThat(point(copy).status()).isEqualTo(RecoveryPointStatus.COMPLETED);

    copies.engine().clock().advance(Duration.ofSeconds(1));
    assertThat(Copies.in(copies.backup(), "second")).isEmpty();
    assertThat(copies.engine().monitoring().sum("NumberOfRecoveryPointsCompleted", "second"))
        .isEqualTo(1);
    assertThat(copies.engine().monitoring().sum("NumberOfRecoveryPointsDeleting", "second"))
        .isEqualTo(1);
  }

  @Test
  void a_copy_does_not_keep_its_table_from_being_deleted() {
    takeTime();
    copies.start(Copies.SECOND);

    copies.engine().client().deleteTable(r -> r.tableName("Music"));

    copies.engine().clock().advance(Duration.ofMinutes(10));
    assertThat(Copies.in(copies.backup(), "second")).hasSize(1);
  }

  @Test
  void jobs_of_one_table_wait_for_each_other() {
    takeTime();
    String first = copies.start(Copies.SECOND);
    String second = copies.start(Copies.IRELAND);

    assertThat(copies.describe(second).state()).isEqualTo(CopyJobState.CREATED);
    copies.engine().clock().advance(Duration.ofMinutes(10));
    assertThat(copies.describe(first).state()).isEqualTo(CopyJobState.COMPLETED);
    assertThat(copies.describe(second).state()).isEqualTo(CopyJobState.RUNNING);
    copies.engine().clock().advance(Duration.ofMinutes(10));
    assertThat(copies.describe(second).state()).isEqualTo(CopyJobState.COMPLETED);
  }

  @Test
  void a_copy_is_kept_as_long_as_the_job_says_from_the_creation_of_the_original() {
    copies.start(Copies.SECOND, job -> job.lifecycle(l -> l.deleteAfterDays(7L)));

    copies.engine().clock().advance(Duration.ofDays(7).minusMinutes(2).minusMillis(1));
    assertThat(Copies.in(copies.backup(), "second")).hasSize(1);
    copies.engine().clock().advance(Duration.ofMillis(1));
    assertThat(Copies.in(copies.backup(), "second")).isEmpty();
    assertThat(Copies.in(copies.backup(), "nightly")).hasSize(1);
  }

  @Test
  void a_copy_kept_for_ever_goes_when_its_original_would() {
    String id = copies.start(Copies.SECOND, job -> job.lifecycle(l -> l.deleteAfterDays(-1L)));

    assertThat(copies.describe(id).destinationRecoveryPointLifecycle().deleteAfterDays())
        .isEqualTo(35);
  }

  @Test
  void the_same_token_starts_one_job() {
    String first = copies.start(Copies.SECOND, job -> job.idempotencyToken("once"));

    assertThat(copies.start(Copies.SECOND, job -> job.idempotencyToken("once"))).isEqualTo(first);
    assertThat(copies.backup().listCopyJobs(r -> {}).copyJobs()).hasSize(1);
  }
}
