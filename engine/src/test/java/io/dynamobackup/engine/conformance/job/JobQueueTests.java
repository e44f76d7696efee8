package io.dynamobackup.engine.conformance.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobResponse;

/** AWS Backup runs one job of a resource at a time (Developer Guide, "Quotas"). */
class JobQueueTests {
  private static final Duration BACKUP = Duration.ofHours(2);

  private final Jobs jobs =
      Jobs.in(
          Target.with(
              EngineOptions.documented().toBuilder()
                  .timings(Timings.instant().with(Timing.CREATE_BACKUP, BACKUP))
                  .build()));

  @BeforeEach
  void write() {
    Music.put(jobs.target().client(), "A", "1");
  }

  @AfterEach
  void close() {
    jobs.target().close();
  }

  @Test
  void a_second_job_of_a_table_waits_and_holds_what_is_there_when_it_starts() {
    String first = jobs.start();
    String second = jobs.start();
    Music.put(jobs.target().client(), "B", "2");

    assertThat(state(first)).isEqualTo(BackupJobState.RUNNING);
    assertThat(state(second)).isEqualTo(BackupJobState.CREATED);
    assertThat(jobs.describe(second).recoveryPointArn()).isNull();

    jobs.target().advance(BACKUP);

    assertThat(state(first)).isEqualTo(BackupJobState.COMPLETED);
    assertThat(state(second)).isEqualTo(BackupJobState.RUNNING);
    jobs.target().advance(BACKUP);
    assertThat(state(second)).isEqualTo(BackupJobState.COMPLETED);
    assertThat(jobs.describe(second).backupSizeInBytes())
        .isGreaterThan(jobs.describe(first).backupSizeInBytes());
  }

  @Test
  void a_job_that_is_stopped_leaves_its_turn_to_the_next() {
    String first = jobs.start();
    String second = jobs.start();
    String third = jobs.start();

    jobs.backup().stopBackupJob(r -> r.backupJobId(second));
    jobs.backup().stopBackupJob(r -> r.backupJobId(first));

    assertThat(state(first)).isEqualTo(BackupJobState.ABORTED);
    assertThat(state(second)).isEqualTo(BackupJobState.ABORTED);
    assertThat(state(third)).isEqualTo(BackupJobState.RUNNING);
  }

  @Test
  void a_job_expires_whose_start_window_is_over_before_its_turn() {
    jobs.start();
    String late = jobs.start(job -> job.startWindowMinutes(60L));

    jobs.target().advance(Duration.ofMinutes(59));
    assertThat(state(late)).isEqualTo(BackupJobState.CREATED);

    jobs.target().advance(Duration.ofMinutes(1));
    DescribeBackupJobResponse expired = jobs.describe(late);
    assertThat(expired.state()).isEqualTo(BackupJobState.EXPIRED);
    assertThat(expired.statusMessage())
        .isEqualTo("Backup job failed because there was a running job for the same resource.");
    assertThat(expired.completionDate()).isEqualTo(expired.startBy());
    jobs.target().advance(BACKUP);
    assertThat(jobs.inVault()).hasSize(1);
  }

  @Test
  void a_job_expires_that_is_not_complete_when_its_completion_window_is_over() {
    String slow = jobs.start(job -> job.completeWindowMinutes(60L));
    String next = jobs.start();

    jobs.target().advance(Duration.ofHours(1));

    assertThat(state(slow)).isEqualTo(BackupJobState.EXPIRED);
    assertThat(jobs.describe(slow).statusMessage())
        .isEqualTo("Backup job expired before completion.");
    assertThat(state(next)).isEqualTo(BackupJobState.RUNNING);
    assertThat(jobs.inVault()).containsExactly(jobs.describe(next).recoveryPointArn());
  }

  @Test
  void the_completion_window_of_a_job_on_demand_counts_from_its_creation() {
    jobs.start();
    String late = jobs.start(job -> job.completeWindowMinutes(180L));
    String later = jobs.start(job -> job.completeWindowMinutes(60L));
    String last = jobs.start();

    jobs.target().advance(BACKUP);
    assertThat(state(late)).isEqualTo(BackupJobState.RUNNING);
    jobs.target().advance(Duration.ofHours(1));

    assertThat(state(late)).isEqualTo(BackupJobState.EXPIRED);
    assertThat(state(later)).isEqualTo(BackupJobState.EXPIRED);
    assertThat(jobs.describe(later).completionDate())
        .isEqualTo(jobs.describe(late).completionDate());
    assertThat(state(last)).isEqualTo(BackupJobState.RUNNING);
    assertThat(jobs.inVault()).hasSize(2);
  }

  @Test
  void a_job_fails_whose_vault_is_gone_when_its_turn_comes() {
    jobs.start();
    jobs.backup().createBackupVault(r -> r.backupVaultName("other"));
    String late = jobs.start(job -> job.backupVaultName("other"));
    jobs.backup().deleteBackupVault(r -> r.backupVaultName("other"));

    jobs.target().advance(BACKUP);

    assertThat(state(late)).isEqualTo(BackupJobState.FAILED);
    assertThat(jobs.describe(late).statusMessage())
        .isEqualTo(
            "Backup job failed because backup vault %s does not exist."
                .formatted(Jobs.VAULT_ARN.replace("nightly", "other")));
  }

  private BackupJobState state(String id) {
    return jobs.describe(id).state();
  }
}
