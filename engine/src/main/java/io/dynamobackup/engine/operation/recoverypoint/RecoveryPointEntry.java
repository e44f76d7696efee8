package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultArn;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;
import software.amazon.awssdk.services.backup.model.VaultType;

/**
 * What is told of the recovery points of a vault.
 *
 * @param lastRestores when each was last restored, by ARN
 */
record RecoveryPointEntry(Vault vault, Map<String, Instant> lastRestores, Instant now) {

  RecoveryPointByBackupVault of(StoredBackup stored) {
    return RecoveryPointByBackupVault.builder()
        .recoveryPointArn(stored.arn())
        .backupVaultName(vault.name())
        .backupVaultArn(vault.arn())
        .vaultType(VaultType.BACKUP_VAULT)
        .resourceArn(stored.backup().source().arn())
        .resourceName(stored.backup().source().name())
        .resourceType("DynamoDB")
        .iamRoleArn(stored.point().iamRoleArn())
        .createdBy(stored.point().createdBy())
        .status(stored.status(now))
        .creationDate(stored.backup().createdAt())
        .initiationDate(stored.backup().createdAt())
        .completionDate(stored.completedAt(now))
        .backupSizeInBytes(stored.backup().contents().bytes())
        .lifecycle(stored.point().retention().lifecycle())
        .calculatedLifecycle(stored.calculatedLifecycle())
        .isEncrypted(true)
        .encryptionKeyArn(stored.isFullyManaged() ? vault.key().arn() : null)
        .encryptionKeyType(stored.isFullyManaged() ? vault.key().type() : null)
        .lastRestoreTime(lastRestores.get(stored.arn()))
        .sourceBackupVaultArn(foreignSource(stored))
        .isParent(false)
        .build();
  }

  /** Of a copy in the same account and Region it is not told (API Reference). */
  private @Nullable String foreignSource(StoredBackup stored) {
    String source = stored.point().copiedFrom();
    return source == null
            || VaultArn.parse(source).account().equals(VaultArn.parse(vault.arn()).account())
        ? null
        : source;
  }
}
