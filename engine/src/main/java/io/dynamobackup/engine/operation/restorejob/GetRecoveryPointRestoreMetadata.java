package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.RestoreMetadata;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.GetRecoveryPointRestoreMetadataRequest;
import software.amazon.awssdk.services.backup.model.GetRecoveryPointRestoreMetadataResponse;

/** Returns the metadata with which a recovery point is restored as its table was. */
final class GetRecoveryPointRestoreMetadata
    implements Operation<
        GetRecoveryPointRestoreMetadataRequest, GetRecoveryPointRestoreMetadataResponse> {
  private final VaultLookup vaults;
  private final StoredBackups stored;
  private final InstantSource clock;

  GetRecoveryPointRestoreMetadata(EngineServices services) {
    this.vaults = VaultLookup.of(services);
    this.stored = StoredBackups.of(services);
    this.clock = services.clock();
  }

  @Override
  public GetRecoveryPointRestoreMetadataResponse execute(
      GetRecoveryPointRestoreMetadataRequest request) {
    Vault vault = vaults.get(request.backupVaultName(), request.backupVaultAccountId());
    StoredBackup found = stored.get(vault, request.recoveryPointArn(), clock.instant());
    return GetRecoveryPointRestoreMetadataResponse.builder()
        .backupVaultArn(vault.arn())
        .recoveryPointArn(found.arn())
        .restoreMetadata(RestoreMetadata.asItWas(found.backup()))
        .resourceType("DynamoDB")
        .build();
  }
}
