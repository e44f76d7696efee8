package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.Page;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.ListBackupJobsRequest;
import software.amazon.awssdk.services.backup.model.ListBackupJobsResponse;

/** Lists backup jobs, the newest first. */
final class ListBackupJobs implements Operation<ListBackupJobsRequest, ListBackupJobsResponse> {
  private final Account account;
  private final BackupJobs jobs;
  private final InstantSource clock;

  ListBackupJobs(Account account, BackupJobs jobs, InstantSource clock) {
    this.account = account;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public ListBackupJobsResponse execute(ListBackupJobsRequest request) {
    Instant now = clock.instant();
    JobFilter filter = JobFilter.of(request, account, now);
    Page<BackupJob> page =
        Page.of(
            jobs.since(filter.earliest()).stream().filter(filter::admits).toList(),
            BackupJobs::place,
            request.maxResults(),
            request.nextToken());
    return ListBackupJobsResponse.builder()
        .backupJobs(page.items().stream().map(job -> entry(job, now)).toList())
        .nextToken(page.nextToken())
        .build();
  }

  private software.amazon.awssdk.services.backup.model.BackupJob entry(BackupJob job, Instant now) {
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
        .statusMessage(job.end() == null ? null : job.end().message())
        .percentDone(job.percentDone(now))
        .backupSizeInBytes(job.bytes())
        .isEncrypted(true)
        .isParent(false)
        .build();
  }
}
