package io.dynamobackup.assertj;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.CalculatedLifecycle;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointResponse;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;
import software.amazon.awssdk.services.backup.model.ResourceNotFoundException;

/** Assertions on a recovery point, as DescribeRecoveryPoint shows it. */
@API(status = Status.EXPERIMENTAL)
public final class RecoveryPointAssert
    extends SubjectAssert<RecoveryPointAssert, DescribeRecoveryPointResponse> {

  RecoveryPointAssert(BackupClient backup, String vault, String arn) {
    super(
        Subject.of(
            backup,
            "recovery point %s of vault \"%s\"".formatted(arn, vault),
            "DescribeRecoveryPoint",
            () -> find(backup, vault, arn)),
        RecoveryPointAssert.class);
  }

  private static @Nullable DescribeRecoveryPointResponse find(
      BackupClient backup, String vault, String arn) {
    try {
      return backup.describeRecoveryPoint(
          request -> request.backupVaultName(vault).recoveryPointArn(arn));
    } catch (ResourceNotFoundException e) {
      return null;
    }
  }

  /** Asserts that a table can be restored from it. */
  public RecoveryPointAssert isCompleted() {
    return hasStatus(RecoveryPointStatus.COMPLETED);
  }

  /** Asserts its status. */
  public RecoveryPointAssert hasStatus(RecoveryPointStatus status) {
    return is(
        status,
        DescribeRecoveryPointResponse::status,
        DescribeRecoveryPointResponse::statusMessage);
  }

  /** Asserts when its lifecycle has it be deleted; AWS may be up to eight hours late. */
  public RecoveryPointAssert isDeletedAt(Instant instant) {
    return has("time of deletion", instant, RecoveryPointAssert::deleteAt);
  }

  /** Asserts that no lifecycle deletes it. */
  public RecoveryPointAssert isKeptForEver() {
    Instant deleteAt = deleteAt(found("to be kept for ever"));
    if (deleteAt != null) {
      throw contradiction("to be kept for ever", "it is deleted at %s".formatted(deleteAt));
    }
    return this;
  }

  /** Asserts which resource it is of, by its ARN. */
  public RecoveryPointAssert isOfResource(String arn) {
    return has("resource", arn, DescribeRecoveryPointResponse::resourceArn);
  }

  /** Asserts when its job started. */
  public RecoveryPointAssert wasCreatedAt(Instant instant) {
    return has("creation time", instant, DescribeRecoveryPointResponse::creationDate);
  }

  private static @Nullable Instant deleteAt(DescribeRecoveryPointResponse point) {
    CalculatedLifecycle lifecycle = point.calculatedLifecycle();
    return lifecycle == null ? null : lifecycle.deleteAt();
  }
}
