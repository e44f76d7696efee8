package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.StoredBackups;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.StopBackupJobRequest;
import software.amazon.awssdk.services.backup.model.StopBackupJobResponse;

/** Stops a backup job that runs: there will be no recovery point. */
final class StopBackupJob implements Operation<StopBackupJobRequest, StopBackupJobResponse> {
  private final BackupJobs jobs;
  private final StoredBackups stored;
  private final InstantSource clock;

  StopBackupJob(BackupJobs jobs, StoredBackups stored, InstantSource clock) {
    this.jobs = jobs;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public StopBackupJobResponse execute(StopBackupJobRequest request) {
    BackupJob job = jobs.get(request.backupJobId());
    Instant now = clock.instant();
    BackupJobState state = job.state(now);
    if (state != BackupJobState.RUNNING) {
      throw BackupErrors.invalidRequest(
          "Backup job %s cannot be stopped: it is %s".formatted(job.id(), state));
    }
    stored.inVault(job.vault().name(), now).stream()
        .filter(each -> each.backup().arn().equals(job.recoveryPoint()))
        .forEach(stored::remove);
    jobs.put(
        job.ended(
            new BackupJob.End(
                BackupJobState.ABORTED,
                "Backup job was stopped by user",
                now.truncatedTo(ChronoUnit.MILLIS))));
    return StopBackupJobResponse.builder().build();
  }
}
