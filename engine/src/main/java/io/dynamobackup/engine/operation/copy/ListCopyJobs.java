package io.dynamobackup.engine.operation.copy;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.CopyJob;
import io.dynamobackup.engine.vault.CopyJobs;
import io.dynamobackup.engine.vault.Filter;
import io.dynamobackup.engine.vault.MessageCategory;
import io.dynamobackup.engine.vault.Page;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.ListCopyJobsRequest;
import software.amazon.awssdk.services.backup.model.ListCopyJobsResponse;

/** Lists copy jobs, the newest first, by the account and Region they copy from. */
final class ListCopyJobs implements Operation<ListCopyJobsRequest, ListCopyJobsResponse> {
  private final Account account;
  private final CopyJobs jobs;
  private final InstantSource clock;

  ListCopyJobs(Account account, CopyJobs jobs, InstantSource clock) {
    this.account = account;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public ListCopyJobsResponse execute(ListCopyJobsRequest request) {
    MessageCategory.requireKnown(request.byMessageCategory());
    Instant now = clock.instant();
    Page<CopyJob> page =
        Page.of(
            jobs.all().stream().filter(job -> admits(request, job, now)).toList(),
            CopyJob::place,
            request.maxResults(),
            request.nextToken());
    CopyJobEntry entry = new CopyJobEntry(account, now);
    return ListCopyJobsResponse.builder()
        .copyJobs(page.items().stream().map(entry::of).toList())
        .nextToken(page.nextToken())
        .build();
  }

  /** No job has parts that are jobs. */
  private boolean admits(ListCopyJobsRequest request, CopyJob job, Instant now) {
    return Filter.is(request.byResourceArn(), job.order().tableArn())
        && Filter.is(request.byStateAsString(), job.state(now).toString())
        && Filter.is(request.byResourceType(), "DynamoDB")
        && Filter.is(request.byDestinationVaultArn(), job.order().destinationVaultArn())
        && Filter.is(request.bySourceRecoveryPointArn(), job.order().recoveryPoint())
        && Filter.is(request.byAccountId(), account.id())
        && Filter.is(request.byParentJobId(), null)
        && MessageCategory.isWanted(request.byMessageCategory(), job.category())
        && Filter.isWithin(job.createdAt(), request.byCreatedAfter(), request.byCreatedBefore())
        && Filter.isWithin(
            job.completedAt(now), request.byCompleteAfter(), request.byCompleteBefore());
  }
}
