package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.vault.RestoreJob;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RestoreJobCreator;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;

/** What is told of restore jobs. */
record RestoreJobEntry(Account account, Instant now) {

  RestoreJobsListMember of(RestoreJob job) {
    return RestoreJobsListMember.builder()
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
        .createdBy(creator(job))
        .validationStatus(job.validation() == null ? null : job.validation().status())
        .validationStatusMessage(job.validation() == null ? null : job.validation().message())
        .deletionStatus(job.deletion() == null ? null : job.deletion().status(now))
        .deletionStatusMessage(job.deletion() == null ? null : job.deletion().message())
        .isParent(false)
        .build();
  }

  /** Returns the plan of restore tests that wanted a job, or null where a user did. */
  private static @Nullable RestoreJobCreator creator(RestoreJob job) {
    return job.order().testingPlanArn() == null
        ? null
        : RestoreJobCreator.builder().restoreTestingPlanArn(job.order().testingPlanArn()).build();
  }
}
