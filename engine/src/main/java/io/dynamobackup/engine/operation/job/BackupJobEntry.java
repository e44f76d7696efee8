package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.MessageCategory;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.Vaults;
import java.time.Instant;
import software.amazon.awssdk.services.backup.model.VaultType;

/** What is told of backup jobs. */
record BackupJobEntry(Account account, Vaults vaults, Instant now) {

  software.amazon.awssdk.services.backup.model.BackupJob of(BackupJob job) {
    Vault vault = vaults.find(job.vault().name());
    return software.amazon.awssdk.services.backup.model.BackupJob.builder()
        .accountId(account.id())
        .backupJobId(job.id())
        .backupVaultName(job.vault().name())
        .backupVaultArn(job.vault().arn())
        .vaultType(VaultType.BACKUP_VAULT.toString())
        .vaultLockState(vault == null ? null : vault.lockState())
        .encryptionKeyArn(vault != null && job.isFullyManaged() ? vault.key().arn() : null)
        .recoveryPointArn(job.recoveryPoint())
        .recoveryPointLifecycle(job.retention().lifecycle())
        .resourceArn(job.tableArn())
        .resourceName(job.tableName())
        .resourceType("DynamoDB")
        .iamRoleArn(job.iamRoleArn())
        .createdBy(job.order().createdBy())
        .creationDate(job.createdAt())
        .initiationDate(job.createdAt())
        .startBy(job.startBy())
        .completionDate(job.completedAt(now))
        .state(job.state(now))
        .statusMessage(job.message())
        .messageCategory(MessageCategory.text(job.category()))
        .percentDone(job.percentDone(now))
        .backupSizeInBytes(job.bytes())
        .bytesTransferred(job.transferred(now))
        .isEncrypted(true)
        .isParent(false)
        .build();
  }
}
