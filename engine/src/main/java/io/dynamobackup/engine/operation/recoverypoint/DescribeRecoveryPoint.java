package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointRequest;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointResponse;
import software.amazon.awssdk.services.backup.model.VaultType;

/** Describes a recovery point. */
final class DescribeRecoveryPoint
    implements Operation<DescribeRecoveryPointRequest, DescribeRecoveryPointResponse> {
  private final VaultLookup vaults;
  private final StoredBackups stored;
  private final InstantSource clock;

  DescribeRecoveryPoint(VaultLookup vaults, StoredBackups stored, InstantSource clock) {
    this.vaults = vaults;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public DescribeRecoveryPointResponse execute(DescribeRecoveryPointRequest request) {
    Instant now = clock.instant();
    Vault vault = vaults.get(request.backupVaultName(), request.backupVaultAccountId());
    StoredBackup found = stored.get(vault, request.recoveryPointArn(), now);
    return DescribeRecoveryPointResponse.builder()
        .recoveryPointArn(found.arn())
        .backupVaultName(vault.name())
        .backupVaultArn(vault.arn())
        .vaultType(VaultType.BACKUP_VAULT)
        .resourceArn(found.backup().source().arn())
        .resourceName(found.backup().source().name())
        .resourceType("DynamoDB")
        .iamRoleArn(found.point().iamRoleArn())
        .createdBy(found.point().createdBy())
        .status(found.status(now))
        .creationDate(found.backup().createdAt())
        .initiationDate(found.backup().createdAt())
        .completionDate(found.completedAt(now))
        .backupSizeInBytes(found.backup().contents().bytes())
        .lifecycle(found.point().retention().lifecycle())
        .calculatedLifecycle(found.calculatedLifecycle())
        .isEncrypted(true)
        .encryptionKeyArn(found.isFullyManaged() ? vault.key().arn() : null)
        .encryptionKeyType(found.isFullyManaged() ? vault.key().type() : null)
        .sourceBackupVaultArn(found.point().copiedFrom())
        .isParent(false)
        .storageClass(found.storageClass(now))
        .build();
  }
}
