package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Filter;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreJobs;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsResponse;

/** Lists restore jobs, the newest first. */
final class ListRestoreJobs implements Operation<ListRestoreJobsRequest, ListRestoreJobsResponse> {
  private final Account account;
  private final RestoreJobs jobs;
  private final InstantSource clock;

  ListRestoreJobs(Account account, RestoreJobs jobs, InstantSource clock) {
    this.account = account;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public ListRestoreJobsResponse execute(ListRestoreJobsRequest request) {
    Instant now = clock.instant();
    Page<RestoreJob> page =
        Page.of(
            jobs.all().stream().filter(job -> admits(request, job, now)).toList(),
            RestoreJob::place,
            request.maxResults(),
            request.nextToken());
    RestoreJobEntry entry = new RestoreJobEntry(account, now);
    return ListRestoreJobsResponse.builder()
        .restoreJobs(page.items().stream().map(entry::of).toList())
        .nextToken(page.nextToken())
        .build();
  }

  /** No job has parts that are jobs. */
  private boolean admits(ListRestoreJobsRequest request, RestoreJob job, Instant now) {
    return Filter.is(request.byAccountId(), account.id())
        && Filter.is(request.byResourceType(), "DynamoDB")
        && Filter.is(request.byStatusAsString(), job.status(now).toString())
        && Filter.is(request.byRestoreTestingPlanArn(), job.order().testingPlanArn())
        && Filter.is(request.byParentJobId(), null)
        && Filter.isWithin(job.createdAt(), request.byCreatedAfter(), request.byCreatedBefore())
        && Filter.isWithin(
            job.completedAt(now), request.byCompleteAfter(), request.byCompleteBefore());
  }
}
