package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLock;
import java.time.Instant;
import software.amazon.awssdk.services.backup.model.BackupVaultListMember;
import software.amazon.awssdk.services.backup.model.VaultState;
import software.amazon.awssdk.services.backup.model.VaultType;

/** What is told of vaults: all are of the ordinary type. */
record VaultEntry(StoredBackups stored, Instant now) {

  BackupVaultListMember of(Vault vault) {
    BackupVaultListMember.Builder entry =
        BackupVaultListMember.builder()
            .backupVaultName(vault.name())
            .backupVaultArn(vault.arn())
            .vaultType(VaultType.BACKUP_VAULT)
            .vaultState(VaultState.AVAILABLE)
            .encryptionKeyArn(vault.key().arn())
            .encryptionKeyType(vault.key().type())
            .creationDate(vault.createdAt())
            .creatorRequestId(vault.creatorRequestId())
            .numberOfRecoveryPoints((long) stored.inVault(vault.name(), now).size())
            .locked(vault.lock() != null);
    VaultLock lock = vault.lock();
    if (lock != null) {
      entry
          .minRetentionDays(lock.minRetentionDays())
          .maxRetentionDays(lock.maxRetentionDays())
          .lockDate(lock.lockDate());
    }
    return entry.build();
  }
}
