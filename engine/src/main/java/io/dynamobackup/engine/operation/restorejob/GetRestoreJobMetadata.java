package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreJobs;
import software.amazon.awssdk.services.backup.model.GetRestoreJobMetadataRequest;
import software.amazon.awssdk.services.backup.model.GetRestoreJobMetadataResponse;

/** Returns the metadata that a restore job was started with. */
final class GetRestoreJobMetadata
    implements Operation<GetRestoreJobMetadataRequest, GetRestoreJobMetadataResponse> {
  private final RestoreJobs jobs;

  GetRestoreJobMetadata(RestoreJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public GetRestoreJobMetadataResponse execute(GetRestoreJobMetadataRequest request) {
    RestoreJob job = jobs.get(request.restoreJobId());
    return GetRestoreJobMetadataResponse.builder()
        .restoreJobId(job.id())
        .metadata(job.order().metadata().given())
        .build();
  }
}
