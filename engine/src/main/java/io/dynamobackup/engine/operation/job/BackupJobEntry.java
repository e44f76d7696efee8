package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.MessageCategory;
import java.time.Instant;

/** What is told of backup jobs. */
record BackupJobEntry(Account account, Instant now) {

  software.amazon.awssdk.services.backup.model.BackupJob of(BackupJob job) {
    return software.amazon.awssdk.services.backup.model.BackupJob.builder()
        .accountId(account.id())
        .backupJobId(job.id())
        .backupVaultName(job.vault().name())
        .backupVaultArn(job.vault().arn())
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
        .isEncrypted(true)
        .isParent(false)
        .build();
  }
}
