package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.monitoring.MonitoringLog;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupJobListener;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupJobState;

/** Records what becomes of backup jobs, and of the recovery points they make. */
record BackupJobRecorder(MonitoringLog log, Topics topics, Account account)
    implements BackupJobListener {

  /** AWS has neither an example of an event nor a metric of jobs that are ABORTING. */
  @Override
  public void changed(BackupJob job, BackupJobState state, Instant now) {
    if (state == BackupJobState.ABORTING) {
      return;
    }
    log.add(new BackupJobOccurrence(job, state, now, account.id(), topic(job, state)));
    BackupJob.Made made = job.made();
    if (made != null) {
      log.add(new MadeRecoveryPoint(job, made, state, now));
    }
  }

  private @Nullable String topic(BackupJob job, BackupJobState state) {
    return switch (state) {
      case CREATED, PENDING -> null;
      case RUNNING -> topics.of(job.vault().name(), "BACKUP_JOB_STARTED");
      default -> topics.of(job.vault().name(), "BACKUP_JOB_COMPLETED");
    };
  }
}
