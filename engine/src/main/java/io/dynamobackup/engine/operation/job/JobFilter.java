package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.vault.BackupJob;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.ListBackupJobsRequest;

/** Which jobs a list shows: of the last 30 days, those that are as the request has it. */
record JobFilter(ListBackupJobsRequest request, Account account, Instant now) {
  private static final Duration SHOWN = Duration.ofDays(30);

  static JobFilter of(ListBackupJobsRequest request, Account account, Instant now) {
    if (request.byMessageCategory() != null) {
      throw Errors.notModelled("message categories of jobs");
    }
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
    return is(request.byResourceArn(), job.tableArn())
        && is(request.byStateAsString(), job.state(now).toString())
        && is(request.byBackupVaultName(), job.vault().name())
        && is(request.byResourceType(), "DynamoDB")
        && is(request.byAccountId(), account.id())
        && request.byParentJobId() == null;
  }

  private boolean admitsWhen(BackupJob job) {
    return isWithin(job.createdAt(), request.byCreatedAfter(), request.byCreatedBefore())
        && isWithin(job.completedAt(now), request.byCompleteAfter(), request.byCompleteBefore());
  }

  private static boolean is(@Nullable String wanted, String actual) {
    return wanted == null || wanted.equals(actual);
  }

  private static boolean isWithin(
      @Nullable Instant time, @Nullable Instant after, @Nullable Instant before) {
    if (time == null) {
      return after == null && before == null;
    }
    return (after == null || time.isAfter(after)) && (before == null || time.isBefore(before));
  }
}
