package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.ResourceTags;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultResponse;

/** Deletes a vault; one that has recovery points is not deleted. */
final class DeleteBackupVault
    implements Operation<DeleteBackupVaultRequest, DeleteBackupVaultResponse> {
  private final VaultLookup lookup;
  private final ResourceTags tags;

  DeleteBackupVault(VaultLookup lookup, ResourceTags tags) {
    this.lookup = lookup;
    this.tags = tags;
  }

  @Override
  public DeleteBackupVaultResponse execute(DeleteBackupVaultRequest request) {
    Vault vault = lookup.get(request.backupVaultName());
    lookup.vaults().remove(vault.name());
    tags.remove(vault.arn());
    return DeleteBackupVaultResponse.builder().build();
  }
}
