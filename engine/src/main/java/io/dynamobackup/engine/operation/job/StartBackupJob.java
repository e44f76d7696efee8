package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.consistency.BackupMaker;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.RecoveryPoint;
import io.dynamobackup.engine.vault.RecoveryPointExpiry;
import io.dynamobackup.engine.vault.Retention;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;
import software.amazon.awssdk.services.backup.model.StartBackupJobRequest;
import software.amazon.awssdk.services.backup.model.StartBackupJobResponse;
import software.amazon.awssdk.services.dynamodb.model.BackupType;

/** Backs up a table into a vault, at once; the backup is one of DynamoDB's, too. */
final class StartBackupJob implements Operation<StartBackupJobRequest, StartBackupJobResponse> {
  private final EngineServices services;
  private final VaultLookup vaults;
  private final BackupJobs jobs;
  private final StoredBackups stored;
  private final BackedUpTable tables;
  private final RecoveryPointExpiry expiry;
  private final BackupMaker maker;
  private final Identifiers identifiers;

  StartBackupJob(EngineServices services, BackupJobs jobs) {
    this.services = services;
    this.vaults = VaultLookup.of(services);
    this.jobs = jobs;
    this.stored = StoredBackups.of(services);
    this.tables = new BackedUpTable(services.account(), services.tables());
    this.expiry = RecoveryPointExpiry.of(services);
    this.maker = new BackupMaker(services);
    this.identifiers = services.identifiers();
  }

  @Override
  public StartBackupJobResponse execute(StartBackupJobRequest request) {
    BackupJob job = jobs.startedBy(request.idempotencyToken());
    if (job == null) {
      job = start(request, services.clock().instant());
      jobs.put(job);
      jobs.remember(request.idempotencyToken(), job);
    }
    return StartBackupJobResponse.builder()
        .backupJobId(job.id())
        .creationDate(job.createdAt())
        .build();
  }

  private BackupJob start(StartBackupJobRequest request, Instant now) {
    Vault vault = vaults.get(request.backupVaultName());
    StartWindow window = StartWindow.of(request);
    Retention retention = Retention.of(request.lifecycle());
    refuseWhatIsNotModelled(request);
    Table table = tables.get(request.resourceArn(), now);
    String tableArn = table.identity().arn();
    requireNoOther(tableArn, now);
    Instant createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    BackupJob job =
        new BackupJob(
            identifiers.uuid(),
            vault,
            tableArn,
            request.iamRoleArn(),
            createdAt,
            createdAt.plus(window.start()),
            retention,
            null,
            0,
            createdAt,
            null);
    return vault.lock() == null || vault.lock().allows(retention.deleteAfterDays())
        ? backUp(job, table, now)
        : job.ended(refusedByLock(vault, createdAt));
  }

  private BackupJob backUp(BackupJob job, Table table, Instant now) {
    Backup made = maker.make(table, "awsbackup_" + job.id(), BackupType.AWS_BACKUP, now);
    Backup backup = expiry.apply(job.retention(), job.vault().name(), made);
    services.backups().add(backup);
    stored
        .points()
        .put(
            new RecoveryPoint(backup.arn(), job.vault().name(), job.iamRoleArn(), job.retention()));
    return job.making(backup);
  }

  private static BackupJob.End refusedByLock(Vault vault, Instant at) {
    return new BackupJob.End(
        BackupJobState.FAILED,
        "Retention period of the backup job is outside of the range that Vault Lock of backup vault %s allows"
            .formatted(vault.name()),
        at);
  }

  /** AWS runs one job of a resource at a time, and has the others wait. */
  private void requireNoOther(String tableArn, Instant now) {
    boolean isRunning =
        stored.ofTable(tableArn, now).stream()
            .anyMatch(each -> each.status(now) == RecoveryPointStatus.CREATING);
    if (isRunning) {
      throw Errors.notModelled("a backup job that waits for another of the same table");
    }
  }

  private static void refuseWhatIsNotModelled(StartBackupJobRequest request) {
    if (request.logicallyAirGappedBackupVaultArn() != null) {
      throw Errors.notModelled("logically air-gapped vaults");
    }
    if (!request.recoveryPointTags().isEmpty()) {
      throw Errors.notModelled("tags of recovery points");
    }
    if (!request.backupOptions().isEmpty()) {
      throw BackupErrors.invalidParameter("BackupOptions are for EC2 instances only");
    }
    if (request.index() != null) {
      throw BackupErrors.invalidParameter("Index is for EBS volumes and S3 buckets only");
    }
  }
}
