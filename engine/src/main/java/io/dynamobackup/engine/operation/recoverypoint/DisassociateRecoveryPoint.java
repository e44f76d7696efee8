package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DisassociateRecoveryPointRequest;
import software.amazon.awssdk.services.backup.model.DisassociateRecoveryPointResponse;

/**
 * Would leave a continuous backup to the service it is of; those of tables are snapshots, of which
 * AWS Backup does not let go (API Reference, "DisassociateRecoveryPoint").
 */
final class DisassociateRecoveryPoint
    implements Operation<DisassociateRecoveryPointRequest, DisassociateRecoveryPointResponse> {
  private final VaultLookup vaults;
  private final StoredBackups stored;
  private final InstantSource clock;

  DisassociateRecoveryPoint(VaultLookup vaults, StoredBackups stored, InstantSource clock) {
    this.vaults = vaults;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public DisassociateRecoveryPointResponse execute(DisassociateRecoveryPointRequest request) {
    StoredBackup found =
        stored.get(
            vaults.get(request.backupVaultName()), request.recoveryPointArn(), clock.instant());
    throw BackupErrors.invalidRequest(
        "Recovery point %s cannot be disassociated: it is no continuous backup"
            .formatted(found.arn()));
  }
}
