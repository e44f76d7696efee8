package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.CreatorRequest;
import io.dynamobackup.engine.vault.ResourceTags;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultKey;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.backup.model.AlreadyExistsException;
import software.amazon.awssdk.services.backup.model.CreateBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.CreateBackupVaultResponse;

/** Creates a vault; again with the same creator request id, and it is there already. */
final class CreateBackupVault
    implements Operation<CreateBackupVaultRequest, CreateBackupVaultResponse> {
  private final VaultLookup lookup;
  private final ResourceTags tags;
  private final InstantSource clock;

  CreateBackupVault(VaultLookup lookup, ResourceTags tags, InstantSource clock) {
    this.lookup = lookup;
    this.tags = tags;
    this.clock = clock;
  }

  @Override
  public CreateBackupVaultResponse execute(CreateBackupVaultRequest request) {
    Vault present = lookup.vaults().find(request.backupVaultName());
    Vault vault = present == null ? create(request) : present;
    if (present != null
        && !CreatorRequest.isRepeated(request.creatorRequestId(), present.creatorRequestId())) {
      throw AlreadyExistsException.builder()
          .message("Backup vault with the same name already exists")
          .arn(present.arn())
          .creatorRequestId(present.creatorRequestId())
          .build();
    }
    return CreateBackupVaultResponse.builder()
        .backupVaultName(vault.name())
        .backupVaultArn(vault.arn())
        .creationDate(vault.createdAt())
        .build();
  }

  private Vault create(CreateBackupVaultRequest request) {
    CreatorRequest.check(request.creatorRequestId());
    lookup.vaults().requireRoom();
    Vault vault =
        new Vault(
            request.backupVaultName(),
            lookup.arn(request.backupVaultName()),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            VaultKey.of(request.encryptionKeyArn(), lookup.account()),
            request.creatorRequestId(),
            null,
            null,
            null);
    tags.create(vault.arn(), request.backupVaultTags());
    lookup.vaults().add(vault);
    return vault;
  }
}
