package io.dynamobackup.engine.operation.copy;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.CopyJob;
import io.dynamobackup.engine.vault.CopyJobs;
import io.dynamobackup.engine.vault.Filter;
import io.dynamobackup.engine.vault.MessageCategory;
import io.dynamobackup.engine.vault.Page;
import java.time.Instant;
import software.amazon.awssdk.services.backup.model.ListCopyJobsRequest;
import software.amazon.awssdk.services.backup.model.ListCopyJobsResponse;

/** Lists copy jobs, the newest first, by the account and Region they copy from. */
final class ListCopyJobs implements Operation<ListCopyJobsRequest, ListCopyJobsResponse> {
  private final EngineServices services;
  private final CopyJobs jobs;

  ListCopyJobs(EngineServices services, CopyJobs jobs) {
    this.services = services;
    this.jobs = jobs;
  }

  @Override
  public ListCopyJobsResponse execute(ListCopyJobsRequest request) {
    MessageCategory.requireKnown(request.byMessageCategory());
    Instant now = services.clock().instant();
    Page<CopyJob> page =
        Page.of(
            ListCopyJobs.class,
            jobs.all().stream().filter(job -> admits(request, job, now)).toList(),
            CopyJob::place,
            request.maxResults(),
            request.nextToken());
    CopyJobEntry entry = new CopyJobEntry(services, now);
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
        && Filter.is(request.byAccountId(), services.account().id())
        && Filter.is(request.byParentJobId(), null)
        && MessageCategory.isWanted(request.byMessageCategory(), job.category())
        && Filter.isWithin(job.createdAt(), request.byCreatedAfter(), request.byCreatedBefore())
        && Filter.isWithin(
            job.completedAt(now), request.byCompleteAfter(), request.byCompleteBefore());
  }
}
