package io.dynamobackup.engine.operation.protectedresource;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.ListProtectedResourcesRequest;
import software.amazon.awssdk.services.backup.model.ListProtectedResourcesResponse;
import software.amazon.awssdk.services.backup.model.ProtectedResource;

/** Lists the tables that there are recovery points of. */
final class ListProtectedResources
    implements Operation<ListProtectedResourcesRequest, ListProtectedResourcesResponse> {
  private final VaultLookup vaults;
  private final StoredBackups stored;
  private final InstantSource clock;

  ListProtectedResources(VaultLookup vaults, StoredBackups stored, InstantSource clock) {
    this.vaults = vaults;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public ListProtectedResourcesResponse execute(ListProtectedResourcesRequest request) {
    Instant now = clock.instant();
    Page<ProtectedResource> page =
        ProtectedTables.of(vaults, stored.all(now), now)
            .page(request.maxResults(), request.nextToken());
    return ListProtectedResourcesResponse.builder()
        .results(page.items())
        .nextToken(page.nextToken())
        .build();
  }
}
