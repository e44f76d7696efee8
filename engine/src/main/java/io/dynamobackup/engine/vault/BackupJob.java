package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.RecoveryPointArn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupJobState;

/**
 * A job that makes a recovery point of a table. It is CREATED until it starts.
 *
 * @param id a UUID
 * @param order what it is to do
 * @param createdAt in milliseconds
 * @param startBy when it is too late to start
 * @param made what it makes, or null before it started and if it made nothing
 * @param end how it ended, if not by completion
 */
@API(status = Status.INTERNAL)
public record BackupJob(
    String id,
    BackupOrder order,
    Instant createdAt,
    Instant startBy,
    @Nullable Made made,
    @Nullable End end)
    implements ListedJob {

  /**
   * What a job makes.
   *
   * @param recoveryPoint its ARN
   * @param bytes its size
   * @param startedAt when the job started, from which on the recovery point is kept
   * @param completesAt when it is complete
   */
  public record Made(String recoveryPoint, long bytes, Instant startedAt, Instant completesAt) {}

  /**
   * An end that is not completion.
   *
   * @param state FAILED, ABORTED or EXPIRED
   * @param message why
   * @param at before that, a job that will have been ABORTED is ABORTING
   */
  public record End(BackupJobState state, StatusMessage message, Instant at) {}

  /** Returns a job that has not started. */
  public static BackupJob created(String id, BackupOrder order, Instant at, Instant startBy) {
    return new BackupJob(id, order, at, startBy, null, null);
  }

  /** Returns this job, which makes a recovery point of that ARN, which is that backup. */
  public BackupJob making(String recoveryPoint, Backup backup) {
    Made backedUp =
        new Made(
            recoveryPoint, backup.contents().bytes(), backup.createdAt(), backup.availableAt());
    return new BackupJob(id, order, createdAt, startBy, backedUp, null);
  }

  /** Returns this job, which ends at an instant, and has made nothing. */
  public BackupJob ended(BackupJobState state, StatusMessage message, Instant at) {
    End ended = new End(state, message, at.truncatedTo(ChronoUnit.MILLIS));
    return new BackupJob(id, order, createdAt, startBy, null, ended);
  }

  /** Returns the state. */
  public BackupJobState state(Instant now) {
    if (end != null) {
      return now.isBefore(end.at()) ? BackupJobState.ABORTING : end.state();
    }
    if (made == null) {
      return BackupJobState.CREATED;
    }
    return now.isBefore(made.completesAt()) ? BackupJobState.RUNNING : BackupJobState.COMPLETED;
  }

  /** Returns when it ended, or null while it has not. */
  public @Nullable Instant completedAt(Instant now) {
    if (end != null) {
      return now.isBefore(end.at()) ? null : end.at();
    }
    return made == null || now.isBefore(made.completesAt()) ? null : made.completesAt();
  }

  /** Returns why it did not do what it was to do, or null. */
  public @Nullable String message() {
    return end == null ? null : end.message().text();
  }

  /** Returns of which kind that is, or null where it is not on record. */
  public @Nullable MessageCategory category() {
    return end == null ? MessageCategory.SUCCESS : end.message().category();
  }

  /** Returns how much is done, as AWS writes it. */
  public String percentDone(Instant now) {
    return state(now) == BackupJobState.COMPLETED ? "100.0" : "0.0";
  }

  /** Returns where the recovery point goes. */
  public JobVault vault() {
    return order.vault();
  }

  /** Returns the table. */
  public String tableArn() {
    return order.tableArn();
  }

  /** Returns the name of the table. */
  public String tableName() {
    return tableArn().substring(tableArn().indexOf('/') + 1);
  }

  /** Returns on whose behalf it is. */
  public String iamRoleArn() {
    return order.iamRoleArn();
  }

  /** Returns how long the recovery point is kept. */
  public Retention retention() {
    return order.retention();
  }

  /** Returns the ARN of the recovery point, or null where there is none. */
  public @Nullable String recoveryPoint() {
    return made == null ? null : made.recoveryPoint();
  }

  /** Returns true if AWS Backup manages the recovery point in full. */
  public boolean isFullyManaged() {
    String arn = recoveryPoint();
    return arn != null && RecoveryPointArn.parse(arn) != null;
  }

  /** Returns the size of the recovery point, or null where there is none. */
  public @Nullable Long bytes() {
    return made == null ? null : made.bytes();
  }

  /** Returns how much of the recovery point is there, or null where there is none. */
  public @Nullable Long transferred(Instant now) {
    return made == null || completedAt(now) != null ? bytes() : Long.valueOf(0);
  }

  @Override
  public String place() {
    return JobList.place(createdAt, id);
  }
}
