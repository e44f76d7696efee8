package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.catalog.Backup;
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
 * Lists what there is of a table, in the order of its creation: DynamoDB's own backups, too, unless
 * a request asks for what AWS Backup manages.
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
    TableBackups backups = new TableBackups(stored);
    Page<TableBackups.One> page =
        Page.of(
            ListRecoveryPointsByResource.class,
            Boolean.TRUE.equals(request.managedByAWSBackupOnly())
                ? backups.managed(request.resourceArn(), now)
                : backups.all(request.resourceArn(), now),
            TableBackups.One::place,
            request.maxResults(),
            request.nextToken());
    return ListRecoveryPointsByResourceResponse.builder()
        .recoveryPoints(page.items().stream().map(each -> entry(each, now)).toList())
        .nextToken(page.nextToken())
        .build();
  }

  private RecoveryPointByResource entry(TableBackups.One each, Instant now) {
    return each.stored() == null ? ofDynamoDb(each.backup(), now) : managed(each.stored(), now);
  }

  private RecoveryPointByResource managed(StoredBackup each, Instant now) {
    RecoveryPointEntry entry =
        new RecoveryPointEntry(vaults.get(each.point().vault()), Map.of(), now);
    return members
        .copy(entry.of(each), RecoveryPointByResource.builder())
        .backupSizeBytes(each.backup().contents().bytes())
        .build();
  }

  /** It is in no vault; that its status is the one that DynamoDB tells is our own reading. */
  private static RecoveryPointByResource ofDynamoDb(Backup each, Instant now) {
    return RecoveryPointByResource.builder()
        .recoveryPointArn(each.publicArn())
        .creationDate(each.createdAt())
        .status(each.status(now).toString())
        .backupSizeBytes(each.contents().bytes())
        .resourceName(each.source().name())
        .isParent(false)
        .build();
  }
}
