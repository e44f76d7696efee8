package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByResourceRequest;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByResourceResponse;
import software.amazon.awssdk.services.backup.model.RecoveryPointByResource;
import software.amazon.awssdk.services.backup.model.VaultType;

/**
 * Lists what there is of a table in vaults, in the order of its creation. All of that is managed by
 * AWS Backup, so a request that asks for no other is answered the same.
 */
final class ListRecoveryPointsByResource
    implements Operation<
        ListRecoveryPointsByResourceRequest, ListRecoveryPointsByResourceResponse> {
  private final StoredBackups stored;
  private final InstantSource clock;

  ListRecoveryPointsByResource(StoredBackups stored, InstantSource clock) {
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

  private static RecoveryPointByResource entry(StoredBackup each, Instant now) {
    return RecoveryPointByResource.builder()
        .recoveryPointArn(each.arn())
        .creationDate(each.backup().createdAt())
        .status(each.status(now))
        .backupSizeBytes(each.backup().contents().bytes())
        .backupVaultName(each.point().vault())
        .resourceName(each.backup().source().name())
        .vaultType(VaultType.BACKUP_VAULT)
        .isParent(false)
        .build();
  }
}
