package io.dynamobackup.engine.vault;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.BackupJobState;

/** Learns what becomes of backup jobs: a feature that must react to them need not import them. */
@FunctionalInterface
@API(status = Status.INTERNAL)
public interface BackupJobListener {

  /**
   * A job is in another state, in which it is given.
   *
   * @param job as it is now
   * @param state CREATED, RUNNING, ABORTING, or how it ended
   * @param now since when
   */
  void changed(BackupJob job, BackupJobState state, Instant now);
}
