package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.DeleteTestedTable;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreJobs;
import io.dynamobackup.engine.vault.RestoreValidation;
import java.time.Instant;
import software.amazon.awssdk.services.backup.model.PutRestoreValidationResultRequest;
import software.amazon.awssdk.services.backup.model.PutRestoreValidationResultResponse;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;
import software.amazon.awssdk.services.backup.model.RestoreValidationStatus;

/** Takes note of what a test of the user's found of a restored table; that ends a restore test. */
final class PutRestoreValidationResult
    implements Operation<PutRestoreValidationResultRequest, PutRestoreValidationResultResponse> {
  private final EngineServices services;
  private final RestoreJobs jobs;

  PutRestoreValidationResult(EngineServices services, RestoreJobs jobs) {
    this.services = services;
    this.jobs = jobs;
  }

  @Override
  public PutRestoreValidationResultResponse execute(PutRestoreValidationResultRequest request) {
    RestoreJob job = jobs.get(request.restoreJobId());
    Instant now = services.clock().instant();
    if (job.status(now) != RestoreJobStatus.COMPLETED) {
      throw BackupErrors.invalidRequest(
          "Restore job %s cannot be validated: it is %s".formatted(job.id(), job.status(now)));
    }
    jobs.put(
        job.validated(
            new RestoreValidation(request.validationStatus(), request.validationStatusMessage())));
    boolean isOver = request.validationStatus() != RestoreValidationStatus.VALIDATING;
    if (isOver && job.order().testingPlanArn() != null) {
      new DeleteTestedTable(job.id()).carryOut(services, now);
    }
    return PutRestoreValidationResultResponse.builder().build();
  }
}
