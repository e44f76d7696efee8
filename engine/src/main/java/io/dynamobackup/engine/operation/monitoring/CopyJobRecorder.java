package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.monitoring.MonitoringLog;
import io.dynamobackup.engine.vault.CopyJob;
import io.dynamobackup.engine.vault.CopyJobListener;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.CopyJobState;

/** Records what becomes of copy jobs, of which the vault tells that they copy from. */
record CopyJobRecorder(MonitoringLog log, Topics topics, Account account)
    implements CopyJobListener {

  @Override
  public void changed(CopyJob job, CopyJobState state, Instant now) {
    log.add(new CopyJobOccurrence(job, state, now, account.id(), topic(job, state)));
  }

  private @Nullable String topic(CopyJob job, CopyJobState state) {
    String vault = CopyJobOccurrence.vault(job.order().vaultArn());
    return switch (state) {
      case RUNNING -> topics.of(vault, "COPY_JOB_STARTED");
      case COMPLETED -> topics.of(vault, "COPY_JOB_SUCCESSFUL");
      case FAILED -> topics.of(vault, "COPY_JOB_FAILED");
      default -> null;
    };
  }
}
