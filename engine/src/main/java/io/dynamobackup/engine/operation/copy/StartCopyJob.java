package io.dynamobackup.engine.operation.copy;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.CopyJob;
import io.dynamobackup.engine.vault.CopyJobs;
import io.dynamobackup.engine.vault.CopyOrder;
import io.dynamobackup.engine.vault.CopyRuns;
import io.dynamobackup.engine.vault.RoleArn;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultArn;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.StartCopyJobRequest;
import software.amazon.awssdk.services.backup.model.StartCopyJobResponse;

/** Has a recovery point copied into another vault, at once or as soon as it is its turn. */
final class StartCopyJob implements Operation<StartCopyJobRequest, StartCopyJobResponse> {
  private final CopyJobs jobs;
  private final CopyRuns runs;
  private final StoredBackups stored;
  private final VaultLookup vaults;
  private final InstantSource clock;

  StartCopyJob(EngineServices services, CopyJobs jobs) {
    this.jobs = jobs;
    this.runs = CopyRuns.of(services);
    this.stored = StoredBackups.of(services);
    this.vaults = VaultLookup.of(services);
    this.clock = services.clock();
  }

  @Override
  public StartCopyJobResponse execute(StartCopyJobRequest request) {
    CopyJob job = jobs.startedBy(request.idempotencyToken());
    if (job == null) {
      Instant now = clock.instant();
      job = runs.create(order(request, now), now);
      jobs.remember(request.idempotencyToken(), job);
    }
    return StartCopyJobResponse.builder()
        .copyJobId(job.id())
        .creationDate(job.createdAt())
        .isParent(false)
        .build();
  }

  /** What another account has cannot be seen before the job starts. */
  private CopyOrder order(StartCopyJobRequest request, Instant now) {
    RoleArn.check(request.iamRoleArn());
    Vault vault = vaults.get(request.sourceBackupVaultName());
    StoredBackup found = stored.get(vault, request.recoveryPointArn(), now);
    VaultArn destination = VaultArn.parse(request.destinationBackupVaultArn());
    if (destination.account().equals(vaults.account())) {
      vaults.get(destination.name());
    }
    CopyOrder order =
        CopyOrder.of(
            found,
            vault,
            request.destinationBackupVaultArn(),
            request.lifecycle(),
            request.iamRoleArn());
    if (order.fault() != null) {
      throw BackupErrors.invalidParameter(order.fault());
    }
    order.retention().check();
    String obstacle = CopyRuns.obstacle(found, now);
    if (obstacle != null) {
      throw BackupErrors.invalidRequest(obstacle);
    }
    return order;
  }
}
