package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultAccessPolicyRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultAccessPolicyResponse;

/** Takes its policy from a vault, if it has one. */
final class DeleteBackupVaultAccessPolicy
    implements Operation<
        DeleteBackupVaultAccessPolicyRequest, DeleteBackupVaultAccessPolicyResponse> {
  private final VaultLookup lookup;

  DeleteBackupVaultAccessPolicy(VaultLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public DeleteBackupVaultAccessPolicyResponse execute(
      DeleteBackupVaultAccessPolicyRequest request) {
    Vault vault = lookup.get(request.backupVaultName());
    lookup.vaults().replace(vault.withPolicy(null));
    return DeleteBackupVaultAccessPolicyResponse.builder().build();
  }
}
