package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.VaultLookup;
import software.amazon.awssdk.services.backup.model.GetRestoreTestingInferredMetadataRequest;
import software.amazon.awssdk.services.backup.model.GetRestoreTestingInferredMetadataResponse;

/** Tells how a recovery point is restored for a test, where nobody says otherwise. */
final class GetRestoreTestingInferredMetadata
    implements Operation<
        GetRestoreTestingInferredMetadataRequest, GetRestoreTestingInferredMetadataResponse> {
  private final EngineServices services;
  private final VaultLookup vaults;
  private final StoredBackups stored;

  GetRestoreTestingInferredMetadata(EngineServices services) {
    this.services = services;
    this.vaults = VaultLookup.of(services);
    this.stored = StoredBackups.of(services);
  }

  @Override
  public GetRestoreTestingInferredMetadataResponse execute(
      GetRestoreTestingInferredMetadataRequest request) {
    stored.get(
        vaults.get(request.backupVaultName(), request.backupVaultAccountId()),
        request.recoveryPointArn(),
        services.clock().instant());
    return GetRestoreTestingInferredMetadataResponse.builder()
        .inferredMetadata(InferredMetadata.of(services.identifiers()))
        .build();
  }
}
