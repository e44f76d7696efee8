package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import software.amazon.awssdk.services.backup.model.GetBackupVaultAccessPolicyRequest;
import software.amazon.awssdk.services.backup.model.GetBackupVaultAccessPolicyResponse;

/** Returns the policy of a vault. */
final class GetBackupVaultAccessPolicy
    implements Operation<GetBackupVaultAccessPolicyRequest, GetBackupVaultAccessPolicyResponse> {
  private final VaultLookup lookup;

  GetBackupVaultAccessPolicy(VaultLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public GetBackupVaultAccessPolicyResponse execute(GetBackupVaultAccessPolicyRequest request) {
    Vault vault = lookup.get(request.backupVaultName());
    if (vault.policy() == null) {
      throw BackupErrors.notFound(
          "Backup Vault %s has no associated POLICY".formatted(vault.arn()));
    }
    return GetBackupVaultAccessPolicyResponse.builder()
        .backupVaultName(vault.name())
        .backupVaultArn(vault.arn())
        .policy(vault.policy())
        .build();
  }
}
