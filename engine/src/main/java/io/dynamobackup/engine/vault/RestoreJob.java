package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.TableIdentity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;

/**
 * A job that restores a recovery point into a table. It is PENDING until it starts.
 *
 * @param id a UUID
 * @param order what it is to do
 * @param createdAt in milliseconds
 * @param running what it makes, or null before it started and if it made nothing
 * @param failure why it failed, or null
 * @param validation what a test of the user's found of the table, or null
 * @param deletion what became of the table of a restore test, or null
 */
@API(status = Status.INTERNAL)
public record RestoreJob(
    String id,
    RestoreOrder order,
    Instant createdAt,
    @Nullable Running running,
    @Nullable Failure failure,
    @Nullable RestoreValidation validation,
    @Nullable RestoreDeletion deletion)
    implements ListedJob {

  /**
   * A restore that is under way, or over.
   *
   * @param table the one it makes
   * @param completesAt when that is ACTIVE
   */
  public record Running(TableIdentity table, Instant completesAt) {}

  /**
   * Why there is no table.
   *
   * @param message what DynamoDB says
   */
  public record Failure(String message, Instant at) {}

  /** Returns a job that has not started. */
  public static RestoreJob created(String id, RestoreOrder order, Instant now) {
    return new RestoreJob(id, order, now.truncatedTo(ChronoUnit.MILLIS), null, null, null, null);
  }

  /** Returns this job, which makes that table. */
  public RestoreJob making(TableIdentity table, Instant completesAt) {
    return new RestoreJob(
        id, order, createdAt, new Running(table, completesAt), failure, validation, deletion);
  }

  /** Returns this job, which has failed now. */
  public RestoreJob failed(String message, Instant now) {
    Failure failed = new Failure(message, now.truncatedTo(ChronoUnit.MILLIS));
    return new RestoreJob(id, order, createdAt, null, failed, validation, deletion);
  }

  /** Returns this job, whose table was tested. */
  public RestoreJob validated(RestoreValidation result) {
    return new RestoreJob(id, order, createdAt, running, failure, result, deletion);
  }

  /** Returns this job, whose table was to be deleted. */
  public RestoreJob deleted(RestoreDeletion result) {
    return new RestoreJob(id, order, createdAt, running, failure, validation, result);
  }

  /** Returns the status. */
  public RestoreJobStatus status(Instant now) {
    if (failure != null) {
      return RestoreJobStatus.FAILED;
    }
    if (running == null) {
      return RestoreJobStatus.PENDING;
    }
    return now.isBefore(running.completesAt())
        ? RestoreJobStatus.RUNNING
        : RestoreJobStatus.COMPLETED;
  }

  /** Returns when it ended, or null while it has not. */
  public @Nullable Instant completedAt(Instant now) {
    if (failure != null) {
      return failure.at();
    }
    return running == null || now.isBefore(running.completesAt()) ? null : running.completesAt();
  }

  /** Returns how much is done, as AWS writes it. */
  public String percentDone(Instant now) {
    return status(now) == RestoreJobStatus.COMPLETED ? "100.0" : "0.0";
  }

  /** Returns the ARN of the table once it is complete, before that null. */
  public @Nullable String createdTableArn(Instant now) {
    return running == null || now.isBefore(running.completesAt()) ? null : running.table().arn();
  }

  /** Returns why it failed, or null. */
  public @Nullable String message() {
    return failure == null ? null : failure.message();
  }

  @Override
  public String place() {
    return JobList.place(createdAt, id);
  }
}
