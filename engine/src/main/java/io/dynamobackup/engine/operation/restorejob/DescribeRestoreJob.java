package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.CommonMembers;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreJobs;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DescribeRestoreJobRequest;
import software.amazon.awssdk.services.backup.model.DescribeRestoreJobResponse;

/** Describes a restore job. */
final class DescribeRestoreJob
    implements Operation<DescribeRestoreJobRequest, DescribeRestoreJobResponse> {
  private final Account account;
  private final RestoreJobs jobs;
  private final InstantSource clock;
  private final CommonMembers members = CommonMembers.load();

  DescribeRestoreJob(Account account, RestoreJobs jobs, InstantSource clock) {
    this.account = account;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public DescribeRestoreJobResponse execute(DescribeRestoreJobRequest request) {
    RestoreJob job = jobs.get(request.restoreJobId());
    RestoreJobEntry entry = new RestoreJobEntry(account, clock.instant());
    return members.copy(entry.of(job), DescribeRestoreJobResponse.builder()).build();
  }
}
