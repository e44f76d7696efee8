package io.dynamobackup.engine.vault;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Makes the recovery points of backup jobs. */
@FunctionalInterface
@API(status = Status.INTERNAL)
public interface BackupJobStarter {

  /**
   * Returns the job, which has begun to make its recovery point, or has ended because it cannot.
   */
  BackupJob start(BackupJob job, Instant now);
}
