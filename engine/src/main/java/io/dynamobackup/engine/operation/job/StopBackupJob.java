package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.JobTurns;
import io.dynamobackup.engine.vault.StatusMessage;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.StopBackupJobRequest;
import software.amazon.awssdk.services.backup.model.StopBackupJobResponse;

/**
 * Stops a backup job that waits or runs: there will be no recovery point. It is ABORTING for a
 * while.
 */
final class StopBackupJob implements Operation<StopBackupJobRequest, StopBackupJobResponse> {
  private static final StatusMessage STOPPED = StatusMessage.of("Backup job was stopped by user");

  private final BackupJobs jobs;
  private final JobTurns turns;
  private final InstantSource clock;

  StopBackupJob(BackupJobs jobs, JobTurns turns, InstantSource clock) {
    this.jobs = jobs;
    this.turns = turns;
    this.clock = clock;
  }

  @Override
  public StopBackupJobResponse execute(StopBackupJobRequest request) {
    BackupJob job = jobs.get(request.backupJobId());
    Instant now = clock.instant();
    BackupJobState state = job.state(now);
    if (state != BackupJobState.RUNNING && state != BackupJobState.CREATED) {
      throw BackupErrors.invalidRequest(
          "Backup job %s cannot be stopped: it is %s".formatted(job.id(), state));
    }
    turns.stop(job, STOPPED, now);
    return StopBackupJobResponse.builder().build();
  }
}
