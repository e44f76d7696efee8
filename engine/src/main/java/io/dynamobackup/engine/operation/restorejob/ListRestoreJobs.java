package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Filter;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.RestoreJob;
import java.time.Instant;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsResponse;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;

/** Lists restore jobs, the newest first. */
final class ListRestoreJobs implements Operation<ListRestoreJobsRequest, ListRestoreJobsResponse> {
  private final RestoreJobList list;

  ListRestoreJobs(RestoreJobList list) {
    this.list = list;
  }

  @Override
  public ListRestoreJobsResponse execute(ListRestoreJobsRequest request) {
    Page<RestoreJobsListMember> page =
        list.page(
            (job, now) -> admits(request, job, now), request.maxResults(), request.nextToken());
    return ListRestoreJobsResponse.builder()
        .restoreJobs(page.items())
        .nextToken(page.nextToken())
        .build();
  }

  /** No job has parts that are jobs. */
  private boolean admits(ListRestoreJobsRequest request, RestoreJob job, Instant now) {
    return Filter.is(request.byAccountId(), list.account().id())
        && Filter.is(request.byResourceType(), "DynamoDB")
        && Filter.is(request.byStatusAsString(), job.status(now).toString())
        && Filter.is(request.byRestoreTestingPlanArn(), job.order().testingPlanArn())
        && Filter.is(request.byParentJobId(), null)
        && Filter.isWithin(job.createdAt(), request.byCreatedAfter(), request.byCreatedBefore())
        && Filter.isWithin(
            job.completedAt(now), request.byCompleteAfter(), request.byCompleteBefore());
  }
}
