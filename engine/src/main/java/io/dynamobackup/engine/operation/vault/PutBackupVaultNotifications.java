package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import io.dynamobackup.engine.vault.VaultNotifications;
import java.util.List;
import software.amazon.awssdk.services.backup.model.PutBackupVaultNotificationsRequest;
import software.amazon.awssdk.services.backup.model.PutBackupVaultNotificationsResponse;

/** Has a vault tell a topic of some events. */
final class PutBackupVaultNotifications
    implements Operation<PutBackupVaultNotificationsRequest, PutBackupVaultNotificationsResponse> {
  /** The others of the model are deprecated, and AWS refuses them. */
  private static final List<String> SUPPORTED =
      List.of(
          "BACKUP_JOB_STARTED",
          "BACKUP_JOB_COMPLETED",
          "RESTORE_JOB_STARTED",
          "RESTORE_JOB_COMPLETED",
          "COPY_JOB_STARTED",
          "COPY_JOB_SUCCESSFUL",
          "COPY_JOB_FAILED",
          "RECOVERY_POINT_MODIFIED",
          "S3_BACKUP_OBJECT_FAILED",
          "S3_RESTORE_OBJECT_FAILED");

  private final VaultLookup lookup;

  PutBackupVaultNotifications(VaultLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public PutBackupVaultNotificationsResponse execute(PutBackupVaultNotificationsRequest request) {
    Vault vault = lookup.get(request.backupVaultName());
    List<String> events = request.backupVaultEventsAsStrings();
    if (events.isEmpty() || !SUPPORTED.containsAll(events)) {
      throw BackupErrors.invalidParameter(
          "Please select from the following list of notifications " + String.join(", ", SUPPORTED));
    }
    Topic.check(request.snsTopicArn(), lookup.account());
    lookup
        .vaults()
        .replace(vault.withNotifications(new VaultNotifications(request.snsTopicArn(), events)));
    return PutBackupVaultNotificationsResponse.builder().build();
  }
}
