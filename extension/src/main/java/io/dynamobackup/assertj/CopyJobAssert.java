package io.dynamobackup.assertj;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.CopyJob;
import software.amazon.awssdk.services.backup.model.CopyJobState;
import software.amazon.awssdk.services.backup.model.ResourceNotFoundException;

/** Assertions on a copy job, as DescribeCopyJob shows it. */
@API(status = Status.EXPERIMENTAL)
public final class CopyJobAssert extends SubjectAssert<CopyJobAssert, CopyJob> {

  CopyJobAssert(BackupClient backup, String id) {
    super(
        Subject.of(backup, "copy job " + id, "DescribeCopyJob", () -> find(backup, id)),
        CopyJobAssert.class);
  }

  private static @Nullable CopyJob find(BackupClient backup, String id) {
    try {
      return backup.describeCopyJob(request -> request.copyJobId(id)).copyJob();
    } catch (ResourceNotFoundException e) {
      return null;
    }
  }

  /** Asserts that it made its copy. */
  public CopyJobAssert isCompleted() {
    return hasState(CopyJobState.COMPLETED);
  }

  /** Asserts that it is at work. */
  public CopyJobAssert isRunning() {
    return hasState(CopyJobState.RUNNING);
  }

  /** Asserts its state. */
  public CopyJobAssert hasState(CopyJobState state) {
    return is(state, CopyJob::state, CopyJob::statusMessage);
  }

  /** Asserts that it failed, and that its status message has this text in it. */
  public CopyJobAssert hasFailedWith(String text) {
    return hasState(CopyJobState.FAILED).hasMessageWith(text, CopyJob::statusMessage);
  }

  /** Asserts which recovery point it copies, by its ARN. */
  public CopyJobAssert isOfRecoveryPoint(String arn) {
    return has("recovery point", arn, CopyJob::sourceRecoveryPointArn);
  }

  /** Asserts which vault the copy goes to, by its ARN. */
  public CopyJobAssert isIntoVault(String arn) {
    return has("destination vault", arn, CopyJob::destinationBackupVaultArn);
  }
}
