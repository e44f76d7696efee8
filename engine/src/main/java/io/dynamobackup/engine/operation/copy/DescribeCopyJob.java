package io.dynamobackup.engine.operation.copy;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.CopyJobs;
import software.amazon.awssdk.services.backup.model.DescribeCopyJobRequest;
import software.amazon.awssdk.services.backup.model.DescribeCopyJobResponse;

/** Describes a copy job. */
final class DescribeCopyJob implements Operation<DescribeCopyJobRequest, DescribeCopyJobResponse> {
  private final EngineServices services;
  private final CopyJobs jobs;

  DescribeCopyJob(EngineServices services, CopyJobs jobs) {
    this.services = services;
    this.jobs = jobs;
  }

  @Override
  public DescribeCopyJobResponse execute(DescribeCopyJobRequest request) {
    return DescribeCopyJobResponse.builder()
        .copyJob(
            new CopyJobEntry(services, services.clock().instant())
                .of(jobs.get(request.copyJobId())))
        .build();
  }
}
