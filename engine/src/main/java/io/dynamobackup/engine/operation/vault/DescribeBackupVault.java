package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.CommonMembers;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DescribeBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.DescribeBackupVaultResponse;

/** Describes a vault. */
final class DescribeBackupVault
    implements Operation<DescribeBackupVaultRequest, DescribeBackupVaultResponse> {
  private final VaultLookup lookup;
  private final StoredBackups stored;
  private final InstantSource clock;
  private final CommonMembers members = CommonMembers.load();

  DescribeBackupVault(VaultLookup lookup, StoredBackups stored, InstantSource clock) {
    this.lookup = lookup;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public DescribeBackupVaultResponse execute(DescribeBackupVaultRequest request) {
    Vault vault = lookup.get(request.backupVaultName(), request.backupVaultAccountId());
    VaultEntry entry = new VaultEntry(stored, clock.instant());
    return members.copy(entry.of(vault), DescribeBackupVaultResponse.builder()).build();
  }
}
