package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.RunningRestores;
import io.dynamobackup.engine.vault.DeniedRoles;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.services.backup.model.DeleteRecoveryPointRequest;
import software.amazon.awssdk.services.backup.model.DeleteRecoveryPointResponse;
import software.amazon.awssdk.services.backup.model.InvalidResourceStateException;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;

/**
 * Deletes a recovery point, and with it the backup of DynamoDB; one whose role is denied stays, and
 * has EXPIRED (API Reference, "DeleteRecoveryPoint").
 */
final class DeleteRecoveryPoint
    implements Operation<DeleteRecoveryPointRequest, DeleteRecoveryPointResponse> {
  private final VaultLookup vaults;
  private final StoredBackups stored;
  private final InstantSource clock;
  private final RunningRestores restores;
  private final Supplier<DeniedRoles> denied;

  DeleteRecoveryPoint(
      VaultLookup vaults,
      StoredBackups stored,
      InstantSource clock,
      RunningRestores restores,
      Supplier<DeniedRoles> denied) {
    this.vaults = vaults;
    this.stored = stored;
    this.clock = clock;
    this.restores = restores;
    this.denied = denied;
  }

  @Override
  public DeleteRecoveryPointResponse execute(DeleteRecoveryPointRequest request) {
    Instant now = clock.instant();
    Vault vault = vaults.get(request.backupVaultName());
    StoredBackup found = stored.get(vault, request.recoveryPointArn(), now);
    VaultProtection.requireNone(vault);
    if (found.status(now) == RecoveryPointStatus.CREATING) {
      throw inState(found, "is being created");
    }
    if (restores.use(found.backup().arn(), now)) {
      throw inState(found, "is being restored");
    }
    if (denied.get().contains(found.point().iamRoleArn())) {
      stored.points().put(found.point().expire());
    } else {
      stored.remove(found);
    }
    return DeleteRecoveryPointResponse.builder().build();
  }

  private static InvalidResourceStateException inState(StoredBackup found, String state) {
    return InvalidResourceStateException.builder()
        .message("Recovery point %s %s".formatted(found.arn(), state))
        .build();
  }
}
