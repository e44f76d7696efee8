package io.dynamobackup.engine.operation.protectedresource;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreJobs;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DescribeProtectedResourceRequest;
import software.amazon.awssdk.services.backup.model.DescribeProtectedResourceResponse;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;

/** Tells of the newest recovery point of a table, and of the latest restore of one. */
final class DescribeProtectedResource
    implements Operation<DescribeProtectedResourceRequest, DescribeProtectedResourceResponse> {
  private final VaultLookup vaults;
  private final StoredBackups stored;
  private final RestoreJobs jobs;
  private final InstantSource clock;

  DescribeProtectedResource(
      VaultLookup vaults, StoredBackups stored, RestoreJobs jobs, InstantSource clock) {
    this.vaults = vaults;
    this.stored = stored;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public DescribeProtectedResourceResponse execute(DescribeProtectedResourceRequest request) {
    Instant now = clock.instant();
    StoredBackup newest =
        ProtectedTables.of(vaults, stored.ofTable(request.resourceArn(), now), now)
            .of(request.resourceArn());
    if (newest == null) {
      throw BackupErrors.notFound("Resource %s not found".formatted(request.resourceArn()));
    }
    DescribeProtectedResourceResponse.Builder response =
        DescribeProtectedResourceResponse.builder()
            .resourceArn(request.resourceArn())
            .resourceName(newest.backup().source().name())
            .resourceType("DynamoDB")
            .lastBackupTime(newest.backup().createdAt())
            .lastBackupVaultArn(vaults.arn(newest.point().vault()))
            .lastRecoveryPointArn(newest.arn());
    jobs.all().stream()
        .filter(job -> job.order().sourceTableArn().equals(request.resourceArn()))
        .filter(job -> job.status(now) == RestoreJobStatus.COMPLETED)
        .findFirst()
        .ifPresent(job -> describe(job, response, now));
    return response.build();
  }

  private static void describe(
      RestoreJob latest, DescribeProtectedResourceResponse.Builder response, Instant now) {
    Instant end = latest.completedAt(now);
    response
        .latestRestoreJobCreationDate(latest.createdAt())
        .latestRestoreRecoveryPointCreationDate(latest.order().recoveryPointCreatedAt())
        .latestRestoreExecutionTimeMinutes(
            end == null ? null : Duration.between(latest.createdAt(), end).toMinutes());
  }
}
