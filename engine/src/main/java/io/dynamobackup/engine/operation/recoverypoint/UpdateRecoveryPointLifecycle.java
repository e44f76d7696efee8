package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.DeniedRoles;
import io.dynamobackup.engine.vault.RecoveryPointExpiry;
import io.dynamobackup.engine.vault.Retention;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.services.backup.model.UpdateRecoveryPointLifecycleRequest;
import software.amazon.awssdk.services.backup.model.UpdateRecoveryPointLifecycleResponse;

/** Changes how long a recovery point is kept: what the request leaves out is no longer so. */
final class UpdateRecoveryPointLifecycle
    implements Operation<
        UpdateRecoveryPointLifecycleRequest, UpdateRecoveryPointLifecycleResponse> {
  private final VaultLookup vaults;
  private final StoredBackups stored;
  private final InstantSource clock;
  private final RecoveryPointExpiry expiry;
  private final Supplier<DeniedRoles> denied;

  UpdateRecoveryPointLifecycle(
      VaultLookup vaults,
      StoredBackups stored,
      InstantSource clock,
      RecoveryPointExpiry expiry,
      Supplier<DeniedRoles> denied) {
    this.vaults = vaults;
    this.stored = stored;
    this.clock = clock;
    this.expiry = expiry;
    this.denied = denied;
  }

  @Override
  public UpdateRecoveryPointLifecycleResponse execute(UpdateRecoveryPointLifecycleRequest request) {
    Instant now = clock.instant();
    Vault vault = vaults.get(request.backupVaultName());
    StoredBackup found = stored.get(vault, request.recoveryPointArn(), now);
    VaultProtection.requireNone(vault);
    Retention retention = Retention.of(request.lifecycle());
    if (found.isFullyManaged()) {
      ColdStorage.check(found, retention, now);
    }
    Backup backup = expiry.apply(retention, vault.name(), found.backup());
    stored.backups().add(backup);
    StoredBackup changed = new StoredBackup(found.point().with(retention), backup);
    stored.points().put(changed.point());
    stored.letGo(backup.arn(), denied.get(), now); // what is kept for less than its age goes now
    return UpdateRecoveryPointLifecycleResponse.builder()
        .backupVaultArn(vault.arn())
        .recoveryPointArn(found.arn())
        .lifecycle(retention.lifecycle())
        .calculatedLifecycle(changed.calculatedLifecycle())
        .build();
  }
}
