package io.dynamobackup.assertj;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobResponse;
import software.amazon.awssdk.services.backup.model.ResourceNotFoundException;

/** Assertions on a backup job, as DescribeBackupJob shows it. */
@API(status = Status.EXPERIMENTAL)
public final class BackupJobAssert
    extends SubjectAssert<BackupJobAssert, DescribeBackupJobResponse> {

  BackupJobAssert(BackupClient backup, String id) {
    super(
        Subject.of(backup, "backup job " + id, "DescribeBackupJob", () -> find(backup, id)),
        BackupJobAssert.class);
  }

  private static @Nullable DescribeBackupJobResponse find(BackupClient backup, String id) {
    try {
      return backup.describeBackupJob(request -> request.backupJobId(id));
    } catch (ResourceNotFoundException e) {
      return null;
    }
  }

  /** Asserts that it made its recovery point. */
  public BackupJobAssert isCompleted() {
    return hasState(BackupJobState.COMPLETED);
  }

  /** Asserts that it is at work. */
  public BackupJobAssert isRunning() {
    return hasState(BackupJobState.RUNNING);
  }

  /** Asserts that it did not start, or did not complete, in its time. */
  public BackupJobAssert isExpired() {
    return hasState(BackupJobState.EXPIRED);
  }

  /** Asserts its state. */
  public BackupJobAssert hasState(BackupJobState state) {
    return is(state, DescribeBackupJobResponse::state, DescribeBackupJobResponse::statusMessage);
  }

  /** Asserts that it failed, and that its status message has this text in it. */
  public BackupJobAssert hasFailedWith(String text) {
    return hasState(BackupJobState.FAILED)
        .hasMessageWith(text, DescribeBackupJobResponse::statusMessage);
  }

  /** Asserts which resource it is of, by its ARN. */
  public BackupJobAssert isOfResource(String arn) {
    return has("resource", arn, DescribeBackupJobResponse::resourceArn);
  }

  /** Asserts which vault its recovery point goes to. */
  public BackupJobAssert isIntoVault(String name) {
    return has("vault", name, DescribeBackupJobResponse::backupVaultName);
  }

  /** Asserts when it was created. */
  public BackupJobAssert wasCreatedAt(Instant instant) {
    return has("creation time", instant, DescribeBackupJobResponse::creationDate);
  }
}
