package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Filter;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.RestoreJobs;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByBackupVaultResponse;
import software.amazon.awssdk.services.backup.model.RecoveryPointCreator;

/** Lists what is in a vault, in the order of its creation. */
final class ListRecoveryPointsByBackupVault
    implements Operation<
        ListRecoveryPointsByBackupVaultRequest, ListRecoveryPointsByBackupVaultResponse> {
  private final VaultLookup vaults;
  private final StoredBackups stored;
  private final RestoreJobs restores;
  private final InstantSource clock;

  ListRecoveryPointsByBackupVault(
      VaultLookup vaults, StoredBackups stored, RestoreJobs restores, InstantSource clock) {
    this.vaults = vaults;
    this.stored = stored;
    this.restores = restores;
    this.clock = clock;
  }

  @Override
  public ListRecoveryPointsByBackupVaultResponse execute(
      ListRecoveryPointsByBackupVaultRequest request) {
    Instant now = clock.instant();
    Vault vault = vaults.get(request.backupVaultName(), request.backupVaultAccountId());
    Page<StoredBackup> page =
        Page.of(
            ListRecoveryPointsByBackupVault.class,
            stored.inVault(vault.name(), now).stream()
                .filter(each -> admits(request, each))
                .toList(),
            StoredBackup::place,
            request.maxResults(),
            request.nextToken());
    RecoveryPointEntry entry = new RecoveryPointEntry(vault, restores.lastRestores(now), now);
    return ListRecoveryPointsByBackupVaultResponse.builder()
        .recoveryPoints(page.items().stream().map(entry::of).toList())
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
}
