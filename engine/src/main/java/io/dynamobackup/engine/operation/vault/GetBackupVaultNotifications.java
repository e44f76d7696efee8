package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import io.dynamobackup.engine.vault.VaultNotifications;
import software.amazon.awssdk.services.backup.model.GetBackupVaultNotificationsRequest;
import software.amazon.awssdk.services.backup.model.GetBackupVaultNotificationsResponse;
import software.amazon.awssdk.services.backup.model.ResourceNotFoundException;

/** Returns whom a vault tells of what. */
final class GetBackupVaultNotifications
    implements Operation<GetBackupVaultNotificationsRequest, GetBackupVaultNotificationsResponse> {
  private final VaultLookup lookup;

  GetBackupVaultNotifications(VaultLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public GetBackupVaultNotificationsResponse execute(GetBackupVaultNotificationsRequest request) {
    Vault vault = lookup.get(request.backupVaultName());
    VaultNotifications notifications = vault.notifications();
    if (notifications == null) {
      throw ResourceNotFoundException.builder()
          .code("ERROR_2106")
          .message("Failed reading notifications from database for Backup vault " + vault.name())
          .build();
    }
    return GetBackupVaultNotificationsResponse.builder()
        .backupVaultName(vault.name())
        .backupVaultArn(vault.arn())
        .snsTopicArn(notifications.topicArn())
        .backupVaultEventsWithStrings(notifications.events())
        .build();
  }
}
