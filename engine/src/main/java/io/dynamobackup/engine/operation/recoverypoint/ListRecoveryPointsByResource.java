package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.operation.CommonMembers;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByResourceRequest;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByResourceResponse;
import software.amazon.awssdk.services.backup.model.RecoveryPointByResource;

/**
 * Lists what there is of a table in vaults, in the order of its creation. All of that is managed by
 * AWS Backup, so a request that asks for no other is answered the same.
 */
final class ListRecoveryPointsByResource
    implements Operation<
        ListRecoveryPointsByResourceRequest, ListRecoveryPointsByResourceResponse> {
  private final VaultLookup vaults;
  private final StoredBackups stored;
  private final InstantSource clock;
  private final CommonMembers members = CommonMembers.load();

  ListRecoveryPointsByResource(VaultLookup vaults, StoredBackups stored, InstantSource clock) {
    this.vaults = vaults;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public ListRecoveryPointsByResourceResponse execute(ListRecoveryPointsByResourceRequest request) {
    Instant now = clock.instant();
    Page<StoredBackup> page =
        Page.of(
            stored.ofTable(request.resourceArn(), now),
            StoredBackup::place,
            request.maxResults(),
            request.nextToken());
    return ListRecoveryPointsByResourceResponse.builder()
        .recoveryPoints(page.items().stream().map(each -> entry(each, now)).toList())
        .nextToken(page.nextToken())
        .build();
  }

  private RecoveryPointByResource entry(StoredBackup each, Instant now) {
    RecoveryPointEntry entry =
        new RecoveryPointEntry(vaults.get(each.point().vault()), Map.of(), now);
    return members
        .copy(entry.of(each), RecoveryPointByResource.builder())
        .backupSizeBytes(each.backup().contents().bytes())
        .build();
  }
}
