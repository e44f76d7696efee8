package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.ConflictException;

/**
 * How far something of AWS Backup Audit Manager is set up, which takes AWS some time.
 *
 * @param progress what is under way until then
 * @param doneAt when it is
 */
@API(status = Status.INTERNAL)
public record Deployment(Progress progress, Instant doneAt) {

  /** What can be under way. */
  public enum Progress {
    CREATE_IN_PROGRESS,
    UPDATE_IN_PROGRESS,
    DELETE_IN_PROGRESS
  }

  /** Returns what is under way from now on. */
  public static Deployment begin(Progress progress, Instant now, Timings timings) {
    return new Deployment(progress, now.plus(timings.of(Timing.DEPLOY_AUDIT)));
  }

  /** Returns the status as AWS writes it. */
  public String status(Instant now) {
    return isUnderWay(now) ? progress.name() : "COMPLETED";
  }

  /** Returns true once what was deleted is no more. */
  public boolean isGone(Instant now) {
    return progress == Progress.DELETE_IN_PROGRESS && !isUnderWay(now);
  }

  /** Refuses a change while another is under way. */
  public void requireDone(String subject, Instant now) {
    if (isUnderWay(now)) {
      throw ConflictException.builder().message("%s is in %s".formatted(subject, progress)).build();
    }
  }

  private boolean isUnderWay(Instant now) {
    return now.isBefore(doneAt);
  }
}
