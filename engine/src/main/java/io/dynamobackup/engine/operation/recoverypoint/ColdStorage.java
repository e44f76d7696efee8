package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.Retention;
import io.dynamobackup.engine.vault.StoredBackup;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import software.amazon.awssdk.services.backup.model.StorageClass;

/** When a recovery point may still be sent to cold storage at another time. */
final class ColdStorage {
  private ColdStorage() {}

  /**
   * Checks a change of retention: cold storage comes a day from now at the earliest, and for good
   * (API Reference, "UpdateRecoveryPointLifecycle").
   */
  static void check(StoredBackup stored, Retention changed, Instant now) {
    Long days = changed.coldAfterDays();
    if (Objects.equals(days, stored.point().retention().coldAfterDays())) {
      return;
    }
    if (stored.storageClass(now) == StorageClass.COLD) {
      throw BackupErrors.invalidRequest(
          "Recovery point %s is in cold storage: MoveToColdStorageAfterDays cannot be changed any more"
              .formatted(stored.arn()));
    }
    long age = Duration.between(stored.backup().createdAt(), now).toDays();
    if (days != null && days < age + 1) {
      throw BackupErrors.invalidParameter(
          "Invalid lifecycle. MoveToColdStorageAfterDays (%d) must be at least the age of the recovery point (%d days) and one day"
              .formatted(days, age));
    }
  }
}
