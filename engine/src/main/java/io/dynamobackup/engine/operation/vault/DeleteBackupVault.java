package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.ResourceTags;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultResponse;

/** Deletes a vault; one that has recovery points is not deleted. */
final class DeleteBackupVault
    implements Operation<DeleteBackupVaultRequest, DeleteBackupVaultResponse> {
  private final VaultLookup lookup;
  private final ResourceTags tags;
  private final StoredBackups stored;
  private final InstantSource clock;

  DeleteBackupVault(
      VaultLookup lookup, ResourceTags tags, StoredBackups stored, InstantSource clock) {
    this.lookup = lookup;
    this.tags = tags;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public DeleteBackupVaultResponse execute(DeleteBackupVaultRequest request) {
    Vault vault = lookup.get(request.backupVaultName());
    if (!stored.inVault(vault.name(), clock.instant()).isEmpty()) {
      throw BackupErrors.invalidRequest(
          "Backup vault cannot be deleted because it contains recovery points");
    }
    lookup.vaults().remove(vault);
    tags.remove(vault.arn());
    return DeleteBackupVaultResponse.builder().build();
  }
}
