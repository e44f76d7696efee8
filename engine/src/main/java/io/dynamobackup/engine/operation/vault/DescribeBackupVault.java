package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLock;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DescribeBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.DescribeBackupVaultResponse;
import software.amazon.awssdk.services.backup.model.VaultState;
import software.amazon.awssdk.services.backup.model.VaultType;

/** Describes a vault. */
final class DescribeBackupVault
    implements Operation<DescribeBackupVaultRequest, DescribeBackupVaultResponse> {
  private final VaultLookup lookup;
  private final StoredBackups stored;
  private final InstantSource clock;

  DescribeBackupVault(VaultLookup lookup, StoredBackups stored, InstantSource clock) {
    this.lookup = lookup;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public DescribeBackupVaultResponse execute(DescribeBackupVaultRequest request) {
    Vault vault = lookup.get(request.backupVaultName(), request.backupVaultAccountId());
    DescribeBackupVaultResponse.Builder response =
        DescribeBackupVaultResponse.builder()
            .backupVaultName(vault.name())
            .backupVaultArn(vault.arn())
            .vaultType(VaultType.BACKUP_VAULT)
            .vaultState(VaultState.AVAILABLE)
            .encryptionKeyArn(vault.key().arn())
            .encryptionKeyType(vault.key().type())
            .creationDate(vault.createdAt())
            .creatorRequestId(vault.creatorRequestId())
            .numberOfRecoveryPoints((long) stored.inVault(vault.name(), clock.instant()).size())
            .locked(vault.lock() != null);
    VaultLock lock = vault.lock();
    if (lock != null) {
      response
          .minRetentionDays(lock.minRetentionDays())
          .maxRetentionDays(lock.maxRetentionDays())
          .lockDate(lock.lockDate());
    }
    return response.build();
  }
}
