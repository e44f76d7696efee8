package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Filter;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByBackupVaultResponse;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;
import software.amazon.awssdk.services.backup.model.RecoveryPointCreator;
import software.amazon.awssdk.services.backup.model.VaultType;

/** Lists what is in a vault, in the order of its creation. */
final class ListRecoveryPointsByBackupVault
    implements Operation<
        ListRecoveryPointsByBackupVaultRequest, ListRecoveryPointsByBackupVaultResponse> {
  private final VaultLookup vaults;
  private final StoredBackups stored;
  private final InstantSource clock;

  ListRecoveryPointsByBackupVault(VaultLookup vaults, StoredBackups stored, InstantSource clock) {
    this.vaults = vaults;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public ListRecoveryPointsByBackupVaultResponse execute(
      ListRecoveryPointsByBackupVaultRequest request) {
    Instant now = clock.instant();
    Vault vault = vaults.get(request.backupVaultName(), request.backupVaultAccountId());
    Page<StoredBackup> page =
        Page.of(
            stored.inVault(vault.name(), now).stream()
                .filter(each -> admits(request, each))
                .toList(),
            StoredBackup::place,
            request.maxResults(),
            request.nextToken());
    return ListRecoveryPointsByBackupVaultResponse.builder()
        .recoveryPoints(page.items().stream().map(each -> entry(each, vault, now)).toList())
        .nextToken(page.nextToken())
        .build();
  }

  /** None is part of another. */
  private static boolean admits(ListRecoveryPointsByBackupVaultRequest request, StoredBackup each) {
    return Filter.is(request.byResourceArn(), each.backup().source().arn())
        && Filter.is(request.byResourceType(), "DynamoDB")
        && isOfPlan(request.byBackupPlanId(), each.point().createdBy())
        && request.byParentRecoveryPointArn() == null
        && Filter.isWithin(
            each.backup().createdAt(), request.byCreatedAfter(), request.byCreatedBefore());
  }

  private static boolean isOfPlan(@Nullable String wanted, @Nullable RecoveryPointCreator actual) {
    return wanted == null || (actual != null && wanted.equals(actual.backupPlanId()));
  }

  private static RecoveryPointByBackupVault entry(StoredBackup each, Vault vault, Instant now) {
    return RecoveryPointByBackupVault.builder()
        .recoveryPointArn(each.arn())
        .backupVaultName(vault.name())
        .backupVaultArn(vault.arn())
        .vaultType(VaultType.BACKUP_VAULT)
        .resourceArn(each.backup().source().arn())
        .resourceName(each.backup().source().name())
        .resourceType("DynamoDB")
        .iamRoleArn(each.point().iamRoleArn())
        .createdBy(each.point().createdBy())
        .status(each.status(now))
        .creationDate(each.backup().createdAt())
        .initiationDate(each.backup().createdAt())
        .completionDate(each.completedAt(now))
        .backupSizeInBytes(each.backup().contents().bytes())
        .lifecycle(each.point().retention().lifecycle())
        .calculatedLifecycle(each.calculatedLifecycle())
        .isEncrypted(true)
        .encryptionKeyArn(each.isFullyManaged() ? vault.key().arn() : null)
        .encryptionKeyType(each.isFullyManaged() ? vault.key().type() : null)
        .sourceBackupVaultArn(each.point().copiedFrom())
        .isParent(false)
        .build();
  }
}
