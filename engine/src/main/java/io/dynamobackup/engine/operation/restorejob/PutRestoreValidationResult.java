package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreJobs;
import io.dynamobackup.engine.vault.RestoreValidation;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.PutRestoreValidationResultRequest;
import software.amazon.awssdk.services.backup.model.PutRestoreValidationResultResponse;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;

/** Takes note of what a test of the user's found of a restored table. */
final class PutRestoreValidationResult
    implements Operation<PutRestoreValidationResultRequest, PutRestoreValidationResultResponse> {
  private final RestoreJobs jobs;
  private final InstantSource clock;

  PutRestoreValidationResult(RestoreJobs jobs, InstantSource clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public PutRestoreValidationResultResponse execute(PutRestoreValidationResultRequest request) {
    RestoreJob job = jobs.get(request.restoreJobId());
    Instant now = clock.instant();
    if (job.status(now) != RestoreJobStatus.COMPLETED) {
      throw BackupErrors.invalidRequest(
          "Restore job %s cannot be validated: it is %s".formatted(job.id(), job.status(now)));
    }
    jobs.put(
        job.validated(
            new RestoreValidation(request.validationStatus(), request.validationStatusMessage())));
    return PutRestoreValidationResultResponse.builder().build();
  }
}
