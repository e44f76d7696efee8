package io.dynamobackup.assertj;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.DescribeRestoreJobResponse;
import software.amazon.awssdk.services.backup.model.ResourceNotFoundException;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;

/** Assertions on a restore job, as DescribeRestoreJob shows it. */
@API(status = Status.EXPERIMENTAL)
public final class RestoreJobAssert
    extends SubjectAssert<RestoreJobAssert, DescribeRestoreJobResponse> {

  RestoreJobAssert(BackupClient backup, String id) {
    super(
        Subject.of(backup, "restore job " + id, "DescribeRestoreJob", () -> find(backup, id)),
        RestoreJobAssert.class);
  }

  private static @Nullable DescribeRestoreJobResponse find(BackupClient backup, String id) {
    try {
      return backup.describeRestoreJob(request -> request.restoreJobId(id));
    } catch (ResourceNotFoundException e) {
      return null;
    }
  }

  /** Asserts that it made its table. */
  public RestoreJobAssert isCompleted() {
    return hasStatus(RestoreJobStatus.COMPLETED);
  }

  /** Asserts that it is at work. */
  public RestoreJobAssert isRunning() {
    return hasStatus(RestoreJobStatus.RUNNING);
  }

  /** Asserts its status. */
  public RestoreJobAssert hasStatus(RestoreJobStatus status) {
    return is(
        status, DescribeRestoreJobResponse::status, DescribeRestoreJobResponse::statusMessage);
  }

  /** Asserts that it failed, and that its status message has this text in it. */
  public RestoreJobAssert hasFailedWith(String text) {
    return hasStatus(RestoreJobStatus.FAILED)
        .hasMessageWith(text, DescribeRestoreJobResponse::statusMessage);
  }

  /** Asserts which recovery point it restores, by its ARN. */
  public RestoreJobAssert isOfRecoveryPoint(String arn) {
    return has("recovery point", arn, DescribeRestoreJobResponse::recoveryPointArn);
  }

  /** Asserts which resource it made, by its ARN. */
  public RestoreJobAssert hasCreated(String arn) {
    return has("created resource", arn, DescribeRestoreJobResponse::createdResourceArn);
  }
}
