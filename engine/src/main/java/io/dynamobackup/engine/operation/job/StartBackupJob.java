package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.BackupOrder;
import io.dynamobackup.engine.vault.JobTurns;
import io.dynamobackup.engine.vault.JobVault;
import io.dynamobackup.engine.vault.JobWindows;
import io.dynamobackup.engine.vault.RegionSettings;
import io.dynamobackup.engine.vault.ResourceTags;
import io.dynamobackup.engine.vault.Retention;
import io.dynamobackup.engine.vault.RoleArn;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.StartBackupJobRequest;
import software.amazon.awssdk.services.backup.model.StartBackupJobResponse;

/** Has a table backed up into a vault, at once or as soon as it is its turn. */
final class StartBackupJob implements Operation<StartBackupJobRequest, StartBackupJobResponse> {
  private final EngineServices services;
  private final VaultLookup vaults;
  private final BackupJobs jobs;
  private final JobTurns turns;
  private final BackedUpTable tables;
  private final RegionSettings settings;

  StartBackupJob(EngineServices services, BackupJobs jobs, JobTurns turns) {
    this.services = services;
    this.vaults = VaultLookup.of(services);
    this.jobs = jobs;
    this.turns = turns;
    this.tables = new BackedUpTable(services.account(), services.tables());
    this.settings = RegionSettings.of(services);
  }

  @Override
  public StartBackupJobResponse execute(StartBackupJobRequest request) {
    BackupJob job = jobs.startedBy(request.idempotencyToken());
    if (job == null) {
      Instant now = services.clock().instant();
      job = created(request, now);
      jobs.remember(request.idempotencyToken(), job);
      turns.create(job, now, now);
      job = jobs.get(job.id());
    }
    return StartBackupJobResponse.builder()
        .backupJobId(job.id())
        .creationDate(job.createdAt())
        .recoveryPointArn(ofWhatIsFullyManaged(job))
        .isParent(false)
        .build();
  }

  /** Of what DynamoDB has, the ARN is told by the description of the job only. */
  private static @Nullable String ofWhatIsFullyManaged(BackupJob job) {
    return job.isFullyManaged() ? job.recoveryPoint() : null;
  }

  private BackupJob created(StartBackupJobRequest request, Instant now) {
    Vault vault = vaults.get(request.backupVaultName());
    RoleArn.check(request.iamRoleArn());
    JobWindows windows = JobWindows.of(request);
    Retention retention = Retention.of(request.lifecycle());
    refuseWhatIsNotModelled(request);
    Table table = tables.get(request.resourceArn(), now);
    BackupOrder order =
        new BackupOrder(
            JobVault.of(vault),
            table.identity().arn(),
            request.iamRoleArn(),
            retention,
            windows.complete(),
            request.recoveryPointTags(),
            List.of(),
            null);
    Instant createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    return BackupJob.created(
        services.identifiers().uuid(), order, createdAt, createdAt.plus(windows.start()));
  }

  private void refuseWhatIsNotModelled(StartBackupJobRequest request) {
    if (request.logicallyAirGappedBackupVaultArn() != null) {
      throw Errors.notModelled("logically air-gapped vaults");
    }
    if (!request.recoveryPointTags().isEmpty() && !settings.areTablesFullyManaged()) {
      throw BackupErrors.invalidRequest(
          "RecoveryPointTags are for recovery points that AWS Backup manages in full:"
              + " UpdateRegionSettings enables that for DynamoDB");
    }
    ResourceTags.check(request.recoveryPointTags());
    if (!request.backupOptions().isEmpty()) {
      throw BackupErrors.invalidParameter("BackupOptions are for EC2 instances only");
    }
    if (request.index() != null) {
      throw BackupErrors.invalidParameter("Index is for EBS volumes and S3 buckets only");
    }
  }
}
