package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Filter;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreJobs;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsByProtectedResourceRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsByProtectedResourceResponse;

/** Lists the restore jobs of what was backed up of one table, the newest first. */
final class ListRestoreJobsByProtectedResource
    implements Operation<
        ListRestoreJobsByProtectedResourceRequest, ListRestoreJobsByProtectedResourceResponse> {
  private final Account account;
  private final RestoreJobs jobs;
  private final InstantSource clock;

  ListRestoreJobsByProtectedResource(Account account, RestoreJobs jobs, InstantSource clock) {
    this.account = account;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public ListRestoreJobsByProtectedResourceResponse execute(
      ListRestoreJobsByProtectedResourceRequest request) {
    Instant now = clock.instant();
    Page<RestoreJob> page =
        Page.of(
            jobs.all().stream().filter(job -> admits(request, job, now)).toList(),
            RestoreJob::place,
            request.maxResults(),
            request.nextToken());
    RestoreJobEntry entry = new RestoreJobEntry(account, now);
    return ListRestoreJobsByProtectedResourceResponse.builder()
        .restoreJobs(page.items().stream().map(entry::of).toList())
        .nextToken(page.nextToken())
        .build();
  }

  private static boolean admits(
      ListRestoreJobsByProtectedResourceRequest request, RestoreJob job, Instant now) {
    return job.order().sourceTableArn().equals(request.resourceArn())
        && Filter.is(request.byStatusAsString(), job.status(now).toString())
        && Filter.isWithin(
            job.order().recoveryPointCreatedAt(),
            request.byRecoveryPointCreationDateAfter(),
            request.byRecoveryPointCreationDateBefore());
  }
}
