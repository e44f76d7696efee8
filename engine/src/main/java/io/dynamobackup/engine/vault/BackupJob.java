package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupJobState;

/**
 * A job that makes a recovery point of a table. It starts when it is created.
 *
 * @param id a UUID
 * @param vault where the recovery point goes
 * @param tableArn the table
 * @param iamRoleArn on whose behalf
 * @param createdAt in milliseconds
 * @param startBy when it would have been too late to start
 * @param retention how long the recovery point is kept
 * @param recoveryPoint what it makes, or null if it failed
 * @param bytes the size of the recovery point
 * @param completesAt when the recovery point is complete
 * @param end how it ended before, or null
 */
@API(status = Status.INTERNAL)
public record BackupJob(
    String id,
    Vault vault,
    String tableArn,
    String iamRoleArn,
    Instant createdAt,
    Instant startBy,
    Retention retention,
    @Nullable BackupArn recoveryPoint,
    long bytes,
    Instant completesAt,
    @Nullable End end) {

  /**
   * An end that is not completion.
   *
   * @param state FAILED or ABORTED
   * @param message why
   */
  public record End(BackupJobState state, String message, Instant at) {}

  /** Returns this job, which makes that backup. */
  public BackupJob making(Backup backup) {
    return new BackupJob(
        id,
        vault,
        tableArn,
        iamRoleArn,
        createdAt,
        startBy,
        retention,
        backup.arn(),
        backup.contents().bytes(),
        backup.availableAt(),
        null);
  }

  /** Returns this job, which has ended now. */
  public BackupJob ended(End now) {
    return new BackupJob(
        id, vault, tableArn, iamRoleArn, createdAt, startBy, retention, null, 0, completesAt, now);
  }

  /** Returns the state. */
  public BackupJobState state(Instant now) {
    if (end != null) {
      return end.state();
    }
    return now.isBefore(completesAt) ? BackupJobState.RUNNING : BackupJobState.COMPLETED;
  }

  /** Returns when it ended, or null while it runs. */
  public @Nullable Instant completedAt(Instant now) {
    if (end != null) {
      return end.at();
    }
    return now.isBefore(completesAt) ? null : completesAt;
  }

  /** Returns how much is done, as AWS writes it. */
  public String percentDone(Instant now) {
    return state(now) == BackupJobState.COMPLETED ? "100.0" : "0.0";
  }

  /** Returns the name of the table. */
  public String tableName() {
    return tableArn.substring(tableArn.indexOf('/') + 1);
  }

  /** Returns the place in a list, in which the newest is first. */
  String place() {
    return "%019d-%s".formatted(Long.MAX_VALUE - createdAt.toEpochMilli(), id);
  }
}
