package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreJobs;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DescribeRestoreJobRequest;
import software.amazon.awssdk.services.backup.model.DescribeRestoreJobResponse;

/** Describes a restore job. */
final class DescribeRestoreJob
    implements Operation<DescribeRestoreJobRequest, DescribeRestoreJobResponse> {
  private final Account account;
  private final RestoreJobs jobs;
  private final InstantSource clock;

  DescribeRestoreJob(Account account, RestoreJobs jobs, InstantSource clock) {
    this.account = account;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public DescribeRestoreJobResponse execute(DescribeRestoreJobRequest request) {
    RestoreJob job = jobs.get(request.restoreJobId());
    Instant now = clock.instant();
    return DescribeRestoreJobResponse.builder()
        .accountId(account.id())
        .restoreJobId(job.id())
        .recoveryPointArn(job.order().recoveryPoint())
        .recoveryPointCreationDate(job.order().recoveryPointCreatedAt())
        .sourceResourceArn(job.order().sourceTableArn())
        .backupVaultArn(job.order().vaultArn())
        .resourceType("DynamoDB")
        .iamRoleArn(job.order().iamRoleArn())
        .creationDate(job.createdAt())
        .completionDate(job.completedAt(now))
        .status(job.status(now))
        .statusMessage(job.message())
        .percentDone(job.percentDone(now))
        .backupSizeInBytes(job.order().bytes())
        .createdResourceArn(job.createdTableArn(now))
        .createdBy(RestoreJobEntry.creator(job))
        .validationStatus(job.validation() == null ? null : job.validation().status())
        .validationStatusMessage(job.validation() == null ? null : job.validation().message())
        .isParent(false)
        .build();
  }
}
