package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.Vaults;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.backup.model.ListBackupVaultsRequest;
import software.amazon.awssdk.services.backup.model.ListBackupVaultsResponse;
import software.amazon.awssdk.services.backup.model.VaultType;

/** Lists vaults by name. None is shared by another account, and all are of the ordinary type. */
final class ListBackupVaults
    implements Operation<ListBackupVaultsRequest, ListBackupVaultsResponse> {
  private final Vaults vaults;
  private final StoredBackups stored;
  private final InstantSource clock;

  ListBackupVaults(Vaults vaults, StoredBackups stored, InstantSource clock) {
    this.vaults = vaults;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public ListBackupVaultsResponse execute(ListBackupVaultsRequest request) {
    Page<Vault> page =
        Page.of(
            ListBackupVaults.class,
            matching(request),
            Vault::name,
            request.maxResults(),
            request.nextToken());
    VaultEntry entry = new VaultEntry(stored, clock.instant());
    return ListBackupVaultsResponse.builder()
        .backupVaultList(page.items().stream().map(entry::of).toList())
        .nextToken(page.nextToken())
        .build();
  }

  private List<Vault> matching(ListBackupVaultsRequest request) {
    VaultType type = request.byVaultType();
    boolean isOther = type != null && type != VaultType.BACKUP_VAULT;
    return isOther || Boolean.TRUE.equals(request.byShared()) ? List.of() : vaults.all();
  }
}
