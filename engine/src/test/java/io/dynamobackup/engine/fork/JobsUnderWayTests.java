package io.dynamobackup.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.CopyJob;
import software.amazon.awssdk.services.backup.model.CopyJobState;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;

/** Jobs of AWS Backup that are under way when an engine is forked come to their end in both. */
class JobsUnderWayTests extends ForkedWorld {
  @Test
  void job_that_is_stopped_in_one_completes_in_the_other() {
    fork.backupClient().stopBackupJob(r -> r.backupJobId(job(fork).backupJobId()));
    both().forEach(engine -> engine.clock().advance(Duration.ofMinutes(5)));

    assertThat(job(fork).state()).isEqualTo(BackupJobState.ABORTED);
    assertThat(recoveryPoints(fork)).isZero();
    assertThat(job(origin).state()).isEqualTo(BackupJobState.COMPLETED);
    assertThat(recoveryPoints(origin)).isEqualTo(1);
  }

  @Test
  void a_job_that_is_being_stopped_is_aborted_in_each() {
    for (DynamoDbEngine engine : both()) {
      assertThat(stoppedJob(engine).state()).isEqualTo(BackupJobState.ABORTING);
      engine.clock().advance(Duration.ofMinutes(1));
      assertThat(stoppedJob(engine).state()).isEqualTo(BackupJobState.ABORTED);
    }
  }

  private static BackupJob stoppedJob(DynamoDbEngine engine) {
    return engine
        .backupClient(Region.EU_WEST_1)
        .listBackupJobs(r -> r.byBackupVaultName(BusyWorld.STOPPED))
        .backupJobs()
        .get(0);
  }

  @Test
  void a_restore_job_makes_its_table_in_each() {
    for (DynamoDbEngine engine : both()) {
      assertThat(restoreJob(engine).status()).isEqualTo(RestoreJobStatus.PENDING);
      engine.clock().advance(Duration.ofMinutes(1));
      assertThat(restoreJob(engine).status()).isEqualTo(RestoreJobStatus.RUNNING);
      engine.clock().advance(Duration.ofMinutes(10));
      assertThat(restoreJob(engine).status()).isEqualTo(RestoreJobStatus.COMPLETED);
      assertThat(BusyWorld.count(engine.client(), BusyWorld.RESTORED_BY_JOB)).isEqualTo(20);
    }
  }

  @Test
  void a_copy_job_is_complete_in_each() {
    for (DynamoDbEngine engine : both()) {
      assertThat(copyJob(engine).state()).isEqualTo(CopyJobState.RUNNING);
      engine.clock().advance(Duration.ofMinutes(10));
      assertThat(copyJob(engine).state()).isEqualTo(CopyJobState.COMPLETED);
    }
  }

  private static CopyJob copyJob(DynamoDbEngine engine) {
    return engine.backupClient(Region.EU_WEST_1).listCopyJobs(r -> {}).copyJobs().get(0);
  }

  private static RestoreJobsListMember restoreJob(DynamoDbEngine engine) {
    return engine.backupClient().listRestoreJobs(r -> {}).restoreJobs().get(0);
  }

  private static BackupJob job(DynamoDbEngine engine) {
    return engine.backupClient().listBackupJobs(r -> {}).backupJobs().get(0);
  }

  private static int recoveryPoints(DynamoDbEngine engine) {
    return engine
        .backupClient()
        .listRecoveryPointsByBackupVault(r -> r.backupVaultName(BusyWorld.VAULT))
        .recoveryPoints()
        .size();
  }
}
