package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreJobs;
import io.dynamobackup.engine.vault.RestoreMetadata;
import io.dynamobackup.engine.vault.RestoreOrder;
import io.dynamobackup.engine.vault.RestoreRuns;
import io.dynamobackup.engine.vault.RoleArn;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;
import software.amazon.awssdk.services.backup.model.StartRestoreJobRequest;
import software.amazon.awssdk.services.backup.model.StartRestoreJobResponse;

/** Has a recovery point restored into a new table. */
final class StartRestoreJob implements Operation<StartRestoreJobRequest, StartRestoreJobResponse> {
  private final RestoreJobs jobs;
  private final RestoreRuns runs;
  private final StoredBackups stored;
  private final VaultLookup vaults;
  private final InstantSource clock;

  StartRestoreJob(EngineServices services, RestoreJobs jobs) {
    this.jobs = jobs;
    this.runs = RestoreRuns.of(services);
    this.stored = StoredBackups.of(services);
    this.vaults = VaultLookup.of(services);
    this.clock = services.clock();
  }

  @Override
  public StartRestoreJobResponse execute(StartRestoreJobRequest request) {
    RestoreJob job = jobs.startedBy(request.idempotencyToken());
    if (job == null) {
      Instant now = clock.instant();
      job = runs.create(order(request, now), now);
      jobs.remember(request.idempotencyToken(), job);
    }
    return StartRestoreJobResponse.builder().restoreJobId(job.id()).build();
  }

  private RestoreOrder order(StartRestoreJobRequest request, Instant now) {
    if (request.resourceType() != null && !request.resourceType().equals("DynamoDB")) {
      throw BackupErrors.invalidParameter(
          "ResourceType (%s) is not that of recovery point %s, which is DynamoDB"
              .formatted(request.resourceType(), request.recoveryPointArn()));
    }
    if (request.iamRoleArn() == null) {
      throw BackupErrors.missingParameter("IamRoleArn is required for a restore of DynamoDB");
    }
    RoleArn.check(request.iamRoleArn());
    RestoreMetadata metadata = RestoreMetadata.of(request.metadata());
    StoredBackup found = stored.get(request.recoveryPointArn(), now);
    if (found.status(now) != RecoveryPointStatus.COMPLETED) {
      throw BackupErrors.invalidRequest(
          "Recovery point %s cannot be restored: it is %s"
              .formatted(found.arn(), found.status(now)));
    }
    metadata.requireEncryptionOf(found);
    boolean copiesTags = Boolean.TRUE.equals(request.copySourceTagsToRestoredResource());
    if (copiesTags && !found.isFullyManaged()) {
      throw BackupErrors.invalidRequest(
          "CopySourceTagsToRestoredResource is for recovery points that AWS Backup manages in full, which %s is not"
              .formatted(found.arn()));
    }
    return RestoreOrder.of(
        found, vaults.arn(found.point().vault()), metadata, request.iamRoleArn(), copiesTags, null);
  }
}
