package io.dynamobackup.engine.vault;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.CopyJobState;

/**
 * A job that copies a recovery point into another vault. It is CREATED until it starts.
 *
 * @param id a UUID
 * @param order what it is to do
 * @param createdAt in milliseconds
 * @param running what it makes, or null before it started and if it made nothing
 * @param failure why it failed, or null
 */
@API(status = Status.INTERNAL)
public record CopyJob(
    String id,
    CopyOrder order,
    Instant createdAt,
    @Nullable Running running,
    @Nullable Failure failure)
    implements ListedJob {

  /**
   * A copy that is under way, or over.
   *
   * @param recoveryPoint the ARN of the copy
   * @param completesAt when it is complete
   */
  public record Running(String recoveryPoint, Instant completesAt) {}

  /** Why there is no copy. */
  public record Failure(StatusMessage message, Instant at) {}

  /** Returns a job that has not started. */
  public static CopyJob created(String id, CopyOrder order, Instant now) {
    return new CopyJob(id, order, now.truncatedTo(ChronoUnit.MILLIS), null, null);
  }

  /** Returns this job, which makes that copy. */
  public CopyJob making(String recoveryPoint, Instant completesAt) {
    return new CopyJob(id, order, createdAt, new Running(recoveryPoint, completesAt), null);
  }

  /** Returns this job, which has failed now. */
  public CopyJob failed(StatusMessage message, Instant now) {
    Failure failed = new Failure(message, now.truncatedTo(ChronoUnit.MILLIS));
    return new CopyJob(id, order, createdAt, null, failed);
  }

  /** Returns the state. */
  public CopyJobState state(Instant now) {
    if (failure != null) {
      return CopyJobState.FAILED;
    }
    if (running == null) {
      return CopyJobState.CREATED;
    }
    return now.isBefore(running.completesAt()) ? CopyJobState.RUNNING : CopyJobState.COMPLETED;
  }

  /** Returns when it ended, or null while it has not. */
  public @Nullable Instant completedAt(Instant now) {
    if (failure != null) {
      return failure.at();
    }
    return running == null || now.isBefore(running.completesAt()) ? null : running.completesAt();
  }

  /** Returns the ARN of the copy, or null where there is none. */
  public @Nullable String copy() {
    return running == null ? null : running.recoveryPoint();
  }

  /** Returns why it failed, or null. */
  public @Nullable String message() {
    return failure == null ? null : failure.message().text();
  }

  /** Returns of which kind that is, or null where it is not on record. */
  public @Nullable MessageCategory category() {
    return failure == null ? MessageCategory.SUCCESS : failure.message().category();
  }

  @Override
  public String place() {
    return JobList.place(createdAt, id);
  }
}
