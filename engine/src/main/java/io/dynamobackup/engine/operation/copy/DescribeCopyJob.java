package io.dynamobackup.engine.operation.copy;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.CopyJobs;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DescribeCopyJobRequest;
import software.amazon.awssdk.services.backup.model.DescribeCopyJobResponse;

/** Describes a copy job. */
final class DescribeCopyJob implements Operation<DescribeCopyJobRequest, DescribeCopyJobResponse> {
  private final Account account;
  private final CopyJobs jobs;
  private final InstantSource clock;

  DescribeCopyJob(Account account, CopyJobs jobs, InstantSource clock) {
    this.account = account;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public DescribeCopyJobResponse execute(DescribeCopyJobRequest request) {
    return DescribeCopyJobResponse.builder()
        .copyJob(new CopyJobEntry(account, clock.instant()).of(jobs.get(request.copyJobId())))
        .build();
  }
}
