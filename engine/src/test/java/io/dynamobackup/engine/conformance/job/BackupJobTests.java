package io.dynamobackup.engine.conformance.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobResponse;
import software.amazon.awssdk.services.backup.model.StartBackupJobRequest;
import software.amazon.awssdk.services.backup.model.StartBackupJobResponse;

class BackupJobTests {
  private Jobs jobs = Jobs.in(Target.instant());

  @AfterEach
  void close() {
    jobs.target().close();
  }

  @Test
  void a_job_is_described_as_it_was_started() {
    Music.put(jobs.target().client(), "No One You Know", "Call Me Today");
    String id =
        jobs.start(job -> job.startWindowMinutes(60L).lifecycle(l -> l.deleteAfterDays(7L)));

    DescribeBackupJobResponse job = jobs.describe(id);

    Instant now = Instant.parse("2018-12-14T14:25:00Z");
    assertThat(job.state()).isEqualTo(BackupJobState.COMPLETED);
    assertThat(job.percentDone()).isEqualTo("100.0");
    assertThat(job.accountId()).isEqualTo("123456789012");
    assertThat(job.backupVaultArn()).isEqualTo(Jobs.VAULT_ARN);
    assertThat(job.resourceArn()).isEqualTo(Jobs.TABLE_ARN);
    assertThat(job.resourceName()).isEqualTo("Music");
    assertThat(job.resourceType()).isEqualTo("DynamoDB");
    assertThat(job.iamRoleArn()).isEqualTo(Jobs.ROLE);
    assertThat(job.encryptionKeyArn()).isNull();
    assertThat(job.creationDate()).isEqualTo(now);
    assertThat(job.completionDate()).isEqualTo(now);
    assertThat(job.bytesTransferred()).isPositive().isEqualTo(job.backupSizeInBytes());
    assertThat(job.startBy()).isEqualTo(now.plus(Duration.ofHours(1)));
    assertThat(job.recoveryPointLifecycle().deleteAfterDays()).isEqualTo(7);
    assertThat(job.recoveryPointArn()).startsWith(Jobs.TABLE_ARN + "/backup/01544797500000-");
  }

  @Test
  void a_job_takes_as_long_as_its_backup() {
    jobs.target().close();
    jobs = Jobs.in(Target.documented());
    jobs.target().advance(Duration.ofMinutes(1));
    String id = jobs.start();

    DescribeBackupJobResponse running = jobs.describe(id);
    assertThat(running.state()).isEqualTo(BackupJobState.RUNNING);
    assertThat(running.percentDone()).isEqualTo("0.0");
    assertThat(running.completionDate()).isNull();
    assertThat(running.backupSizeInBytes()).isZero();
    assertThat(running.bytesTransferred()).isZero();

    jobs.target().advance(Duration.ofMinutes(2));
    assertThat(jobs.describe(id).state()).isEqualTo(BackupJobState.COMPLETED);
  }

  @Test
  void the_same_token_starts_one_job() {
    StartBackupJobRequest request =
        StartBackupJobRequest.builder()
            .backupVaultName(Jobs.VAULT)
            .resourceArn(Jobs.TABLE_ARN)
            .iamRoleArn(Jobs.ROLE)
            .idempotencyToken("once")
            .build();
    StartBackupJobResponse first = jobs.backup().startBackupJob(request);
    jobs.target().advance(Duration.ofHours(1));
    StartBackupJobResponse again = jobs.backup().startBackupJob(request);

    assertThat(again.backupJobId()).isEqualTo(first.backupJobId());
    assertThat(again.creationDate()).isEqualTo(first.creationDate());
    assertThat(jobs.backup().listBackupJobs(r -> {}).backupJobs()).hasSize(1);
  }

  @Test
  void a_retention_the_lock_does_not_allow_fails_the_job() {
    jobs.backup()
        .putBackupVaultLockConfiguration(
            r -> r.backupVaultName(Jobs.VAULT).minRetentionDays(7L).maxRetentionDays(30L));

    List<BackupJobState> states =
        Stream.of(6L, 7L, 30L, 31L)
            .map(days -> jobs.start(job -> job.lifecycle(l -> l.deleteAfterDays(days))))
            .map(id -> jobs.describe(id).state())
            .toList();

    assertThat(states)
        .containsExactly(
            BackupJobState.FAILED,
            BackupJobState.COMPLETED,
            BackupJobState.COMPLETED,
            BackupJobState.FAILED);
    DescribeBackupJobResponse forEver = jobs.describe(jobs.start());
    assertThat(forEver.state()).isEqualTo(BackupJobState.FAILED);
    assertThat(forEver.statusMessage())
        .isEqualTo(
            "Retention period of the backup job is outside of the range that Vault Lock of backup"
                + " vault nightly allows");
    assertThat(forEver.recoveryPointArn()).isNull();
    assertThat(forEver.backupSizeInBytes()).isNull();
    assertThat(forEver.bytesTransferred()).isNull();
  }
}
