package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupException;
import software.amazon.awssdk.services.backup.model.PutBackupVaultLockConfigurationRequest;

/** A vault that a test asks for; loaded only where the SDK of AWS Backup is. */
record TestVault(Declared<WithVault> declared) {

  /** Creates the vault; what AWS would refuse is refused with AWS's words. */
  void create(DynamoDbEngine engine) {
    BackupClient backup = engine.backupClient();
    try {
      backup.createBackupVault(request -> request.backupVaultName(declared.name()));
      if (isLocked()) {
        backup.putBackupVaultLockConfiguration(lock());
      }
    } catch (BackupException e) {
      throw declared.refusal(e.awsErrorDetails().errorMessage(), e);
    }
  }

  private boolean isLocked() {
    WithVault vault = declared.annotation();
    boolean hasBounds = vault.minRetentionDays() != 0 || vault.maxRetentionDays() != 0;
    if (vault.changeableForDays() != 0 && !hasBounds) {
      throw declared.refusal(
          "changeableForDays (%d) is of a lock: give it minRetentionDays, maxRetentionDays or both"
              .formatted(vault.changeableForDays()));
    }
    return hasBounds;
  }

  private PutBackupVaultLockConfigurationRequest lock() {
    WithVault vault = declared.annotation();
    PutBackupVaultLockConfigurationRequest.Builder lock =
        PutBackupVaultLockConfigurationRequest.builder().backupVaultName(declared.name());
    if (vault.minRetentionDays() != 0) {
      lock.minRetentionDays(vault.minRetentionDays());
    }
    if (vault.maxRetentionDays() != 0) {
      lock.maxRetentionDays(vault.maxRetentionDays());
    }
    if (vault.changeableForDays() != 0) {
      lock.changeableForDays(vault.changeableForDays());
    }
    return lock.build();
  }
}
