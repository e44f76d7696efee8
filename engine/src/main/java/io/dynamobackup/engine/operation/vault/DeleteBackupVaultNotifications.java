package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultNotificationsRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultNotificationsResponse;

/** Has a vault tell nobody any more. */
final class DeleteBackupVaultNotifications
    implements Operation<
        DeleteBackupVaultNotificationsRequest, DeleteBackupVaultNotificationsResponse> {
  private final VaultLookup lookup;

  DeleteBackupVaultNotifications(VaultLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public DeleteBackupVaultNotificationsResponse execute(
      DeleteBackupVaultNotificationsRequest request) {
    Vault vault = lookup.get(request.backupVaultName());
    lookup.vaults().replace(vault.withNotifications(null));
    return DeleteBackupVaultNotificationsResponse.builder().build();
  }
}
