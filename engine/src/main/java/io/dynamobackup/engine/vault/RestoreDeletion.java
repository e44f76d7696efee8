package io.dynamobackup.engine.vault;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RestoreDeletionStatus;

/**
 * What became of the table that a restore test made, once its validation window was over.
 *
 * @param message why it was not deleted, or null
 * @param doneAt when it is gone
 */
@API(status = Status.INTERNAL)
public record RestoreDeletion(@Nullable String message, Instant doneAt) {

  /** Returns the status. */
  public RestoreDeletionStatus status(Instant now) {
    if (message != null) {
      return RestoreDeletionStatus.FAILED;
    }
    return now.isBefore(doneAt) ? RestoreDeletionStatus.DELETING : RestoreDeletionStatus.SUCCESSFUL;
  }
}
