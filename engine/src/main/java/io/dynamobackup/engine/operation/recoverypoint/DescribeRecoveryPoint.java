package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.operation.CommonMembers;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.RestoreJobs;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointRequest;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointResponse;

/** Describes a recovery point. */
final class DescribeRecoveryPoint
    implements Operation<DescribeRecoveryPointRequest, DescribeRecoveryPointResponse> {
  private final VaultLookup vaults;
  private final StoredBackups stored;
  private final RestoreJobs restores;
  private final InstantSource clock;
  private final CommonMembers members = CommonMembers.load();

  DescribeRecoveryPoint(
      VaultLookup vaults, StoredBackups stored, RestoreJobs restores, InstantSource clock) {
    this.vaults = vaults;
    this.stored = stored;
    this.restores = restores;
    this.clock = clock;
  }

  @Override
  public DescribeRecoveryPointResponse execute(DescribeRecoveryPointRequest request) {
    Instant now = clock.instant();
    Vault vault = vaults.get(request.backupVaultName(), request.backupVaultAccountId());
    StoredBackup found = stored.get(vault, request.recoveryPointArn(), now);
    RecoveryPointEntry entry = new RecoveryPointEntry(vault, restores.lastRestores(now), now);
    return members
        .copy(entry.of(found), DescribeRecoveryPointResponse.builder())
        .storageClass(found.storageClass(now))
        .build();
  }
}
