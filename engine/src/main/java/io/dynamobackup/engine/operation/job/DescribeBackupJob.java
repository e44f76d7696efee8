package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupJobs;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobRequest;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobResponse;

/** Describes a backup job. */
final class DescribeBackupJob
    implements Operation<DescribeBackupJobRequest, DescribeBackupJobResponse> {
  private final Account account;
  private final BackupJobs jobs;
  private final InstantSource clock;

  DescribeBackupJob(Account account, BackupJobs jobs, InstantSource clock) {
    this.account = account;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public DescribeBackupJobResponse execute(DescribeBackupJobRequest request) {
    BackupJob job = jobs.get(request.backupJobId());
    Instant now = clock.instant();
    return DescribeBackupJobResponse.builder()
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
        .statusMessage(job.end() == null ? null : job.end().message())
        .percentDone(job.percentDone(now))
        .backupSizeInBytes(job.bytes())
        .isEncrypted(true)
        .isParent(false)
        .build();
  }
}
