package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Filter;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.RestoreJob;
import java.time.Instant;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsByProtectedResourceRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsByProtectedResourceResponse;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;

/** Lists the restore jobs of what was backed up of one table, the newest first. */
final class ListRestoreJobsByProtectedResource
    implements Operation<
        ListRestoreJobsByProtectedResourceRequest, ListRestoreJobsByProtectedResourceResponse> {
  private final RestoreJobList list;

  ListRestoreJobsByProtectedResource(RestoreJobList list) {
    this.list = list;
  }

  @Override
  public ListRestoreJobsByProtectedResourceResponse execute(
      ListRestoreJobsByProtectedResourceRequest request) {
    Page<RestoreJobsListMember> page =
        list.page(
            (job, now) -> admits(request, job, now), request.maxResults(), request.nextToken());
    return ListRestoreJobsByProtectedResourceResponse.builder()
        .restoreJobs(page.items())
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
