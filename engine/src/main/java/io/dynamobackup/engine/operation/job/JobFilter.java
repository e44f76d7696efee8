package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.Filter;
import io.dynamobackup.engine.vault.MessageCategory;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.backup.model.ListBackupJobsRequest;

/** Which jobs a list shows: of the last 30 days, those that are as the request has it. */
record JobFilter(ListBackupJobsRequest request, Account account, Instant now) {
  private static final Duration SHOWN = Duration.ofDays(30);

  static JobFilter of(ListBackupJobsRequest request, Account account, Instant now) {
    MessageCategory.requireKnown(request.byMessageCategory());
    return new JobFilter(request, account, now);
  }

  /** Returns since when jobs must have been created. */
  Instant earliest() {
    return now.minus(SHOWN);
  }

  boolean admits(BackupJob job) {
    return !job.createdAt().isBefore(earliest()) && admitsWhat(job) && admitsWhen(job);
  }

  private boolean admitsWhat(BackupJob job) {
    return Filter.is(request.byResourceArn(), job.tableArn())
        && Filter.is(request.byStateAsString(), job.state(now).toString())
        && Filter.is(request.byBackupVaultName(), job.vault().name())
        && Filter.is(request.byResourceType(), "DynamoDB")
        && Filter.is(request.byAccountId(), account.id())
        && MessageCategory.isWanted(request.byMessageCategory(), job.category())
        && request.byParentJobId() == null;
  }

  private boolean admitsWhen(BackupJob job) {
    return Filter.isWithin(job.createdAt(), request.byCreatedAfter(), request.byCreatedBefore())
        && Filter.isWithin(
            job.completedAt(now), request.byCompleteAfter(), request.byCompleteBefore());
  }
}
