package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.monitoring.MonitoringLog;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreJobListener;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;

/** Records what becomes of restore jobs. */
record RestoreJobRecorder(MonitoringLog log, Topics topics, Account account)
    implements RestoreJobListener {

  @Override
  public void changed(RestoreJob job, RestoreJobStatus status, Instant now) {
    log.add(new RestoreJobOccurrence(job, status, now, account.id(), topic(job, status)));
  }

  private @Nullable String topic(RestoreJob job, RestoreJobStatus status) {
    String vault = RestoreJobOccurrence.vault(job);
    return switch (status) {
      case PENDING -> null;
      case RUNNING -> topics.of(vault, "RESTORE_JOB_STARTED");
      default -> topics.of(vault, "RESTORE_JOB_COMPLETED");
    };
  }
}
