package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultLockConfigurationRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultLockConfigurationResponse;

/** Unlocks a vault, unless it is locked for good. */
final class DeleteBackupVaultLockConfiguration
    implements Operation<
        DeleteBackupVaultLockConfigurationRequest, DeleteBackupVaultLockConfigurationResponse> {
  private final VaultLookup lookup;
  private final InstantSource clock;

  DeleteBackupVaultLockConfiguration(VaultLookup lookup, InstantSource clock) {
    this.lookup = lookup;
    this.clock = clock;
  }

  @Override
  public DeleteBackupVaultLockConfigurationResponse execute(
      DeleteBackupVaultLockConfigurationRequest request) {
    Vault vault = lookup.get(request.backupVaultName());
    LockChange.requireChangeable(vault, clock.instant());
    lookup.vaults().replace(vault.withLock(null));
    return DeleteBackupVaultLockConfigurationResponse.builder().build();
  }
}
