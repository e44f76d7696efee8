package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Backup;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.CalculatedLifecycle;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;
import software.amazon.awssdk.services.backup.model.StorageClass;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;

/**
 * A recovery point that is still there, and the backup it is.
 *
 * @param point what AWS Backup knows of it
 * @param backup what DynamoDB knows of it
 */
@API(status = Status.INTERNAL)
public record StoredBackup(RecoveryPoint point, Backup backup) {

  /** Returns CREATING, COMPLETED, or EXPIRED if its role did not allow that it be deleted. */
  public RecoveryPointStatus status(Instant now) {
    if (point.isExpired()) {
      return RecoveryPointStatus.EXPIRED;
    }
    return backup.status(now) == BackupStatus.CREATING
        ? RecoveryPointStatus.CREATING
        : RecoveryPointStatus.COMPLETED;
  }

  /** Returns when it was complete, or null while it is being created. */
  public @Nullable Instant completedAt(Instant now) {
    return now.isBefore(backup.availableAt()) ? null : backup.availableAt();
  }

  /** Returns the ARN of both, or that of the recovery point alone. */
  public String arn() {
    return point.arn();
  }

  /**
   * Returns true if AWS Backup has it, and DynamoDB has not (Developer Guide, "Full management").
   */
  public boolean isFullyManaged() {
    return !backup.isOfDynamoDb();
  }

  /** Returns where it is stored; what DynamoDB has, is always warm. */
  public StorageClass storageClass(Instant now) {
    Instant coldAt = isFullyManaged() ? point.retention().coldAt(backup.createdAt()) : null;
    return coldAt == null || now.isBefore(coldAt) ? StorageClass.WARM : StorageClass.COLD;
  }

  /** Returns when what its retention says is due, or null where that says nothing. */
  public @Nullable CalculatedLifecycle calculatedLifecycle() {
    return point.retention().calculated(backup.createdAt(), isFullyManaged());
  }

  /** Returns the place in a list, in the order of creation. */
  public String place() {
    return backup.arn().id() + backup.arn().table();
  }
}
