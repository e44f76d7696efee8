package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.json.PlainJson;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.util.Map;
import software.amazon.awssdk.services.backup.model.PutBackupVaultAccessPolicyRequest;
import software.amazon.awssdk.services.backup.model.PutBackupVaultAccessPolicyResponse;

/** Gives a vault a policy; what it says of copies is enforced, all else kept and given back. */
final class PutBackupVaultAccessPolicy
    implements Operation<PutBackupVaultAccessPolicyRequest, PutBackupVaultAccessPolicyResponse> {
  private final VaultLookup lookup;

  PutBackupVaultAccessPolicy(VaultLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public PutBackupVaultAccessPolicyResponse execute(PutBackupVaultAccessPolicyRequest request) {
    Vault vault = lookup.get(request.backupVaultName());
    if (request.policy() == null) {
      throw BackupErrors.missingParameter("Policy must not be null");
    }
    if (!isObject(request.policy())) {
      throw BackupErrors.invalidParameter("Policy must be a document of JSON");
    }
    lookup.vaults().replace(vault.withPolicy(request.policy()));
    return PutBackupVaultAccessPolicyResponse.builder().build();
  }

  private static boolean isObject(String policy) {
    try {
      return PlainJson.parse(policy) instanceof Map;
    } catch (IllegalArgumentException e) { // it is not even JSON
      return false;
    }
  }
}
