package io.dynamobackup.engine.vault;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.CopyJobState;

/** Learns what becomes of copy jobs: a feature that must react to them need not import them. */
@FunctionalInterface
@API(status = Status.INTERNAL)
public interface CopyJobListener {

  /**
   * A job is in another state, in which it is given.
   *
   * @param job as it is now
   * @param state CREATED, RUNNING, or how it ended
   * @param now since when
   */
  void changed(CopyJob job, CopyJobState state, Instant now);
}
