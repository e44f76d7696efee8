package io.dynamobackup.engine.operation.copy;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.CopyJob;
import io.dynamobackup.engine.vault.MessageCategory;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultArn;
import java.time.Instant;
import software.amazon.awssdk.services.backup.model.VaultType;

/** What is told of copy jobs. */
record CopyJobEntry(EngineServices services, Instant now) {

  software.amazon.awssdk.services.backup.model.CopyJob of(CopyJob job) {
    Vault destination = VaultArn.parse(job.order().destinationVaultArn()).find(services);
    return software.amazon.awssdk.services.backup.model.CopyJob.builder()
        .accountId(services.account().id())
        .copyJobId(job.id())
        .sourceBackupVaultArn(job.order().vaultArn())
        .sourceRecoveryPointArn(job.order().recoveryPoint())
        .destinationBackupVaultArn(job.order().destinationVaultArn())
        .destinationVaultType(VaultType.BACKUP_VAULT.toString())
        .destinationVaultLockState(destination == null ? null : destination.lockState())
        .destinationEncryptionKeyArn(
            destination == null || job.copy() == null ? null : destination.key().arn())
        .destinationRecoveryPointArn(job.copy())
        .destinationRecoveryPointLifecycle(job.order().retention().lifecycle())
        .resourceArn(job.order().tableArn())
        .resourceName(job.order().tableName())
        .resourceType("DynamoDB")
        .iamRoleArn(job.order().iamRoleArn())
        .creationDate(job.createdAt())
        .completionDate(job.completedAt(now))
        .state(job.state(now))
        .statusMessage(job.message())
        .messageCategory(MessageCategory.text(job.category()))
        .backupSizeInBytes(job.order().bytes())
        .createdBy(job.order().createdBy())
        .createdByBackupJobId(job.order().backupJob())
        .isParent(false)
        .build();
  }
}
