package io.dynamobackup.engine.operation.protectedresource;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.ListProtectedResourcesByBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.ListProtectedResourcesByBackupVaultResponse;
import software.amazon.awssdk.services.backup.model.ProtectedResource;

/** Lists the tables that there are recovery points of in one vault. */
final class ListProtectedResourcesByBackupVault
    implements Operation<
        ListProtectedResourcesByBackupVaultRequest, ListProtectedResourcesByBackupVaultResponse> {
  private final VaultLookup vaults;
  private final StoredBackups stored;
  private final InstantSource clock;

  ListProtectedResourcesByBackupVault(
      VaultLookup vaults, StoredBackups stored, InstantSource clock) {
    this.vaults = vaults;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public ListProtectedResourcesByBackupVaultResponse execute(
      ListProtectedResourcesByBackupVaultRequest request) {
    Instant now = clock.instant();
    Vault vault = vaults.get(request.backupVaultName(), request.backupVaultAccountId());
    Page<ProtectedResource> page =
        ProtectedTables.of(vaults, stored.inVault(vault.name(), now), now)
            .page(request.maxResults(), request.nextToken());
    return ListProtectedResourcesByBackupVaultResponse.builder()
        .results(page.items())
        .nextToken(page.nextToken())
        .build();
  }
}
