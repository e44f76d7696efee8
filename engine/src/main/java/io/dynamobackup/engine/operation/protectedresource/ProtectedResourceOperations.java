package io.dynamobackup.engine.operation.protectedresource;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.RestoreJobs;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.InstantSource;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.DescribeProtectedResourceRequest;
import software.amazon.awssdk.services.backup.model.ListProtectedResourcesByBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.ListProtectedResourcesRequest;

/** Protected resources. */
@API(status = Status.INTERNAL)
public final class ProtectedResourceOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    VaultLookup vaults = VaultLookup.of(services);
    StoredBackups stored = StoredBackups.of(services);
    RestoreJobs jobs = services.states().of(RestoreJobs.class, RestoreJobs::new);
    InstantSource clock = services.clock();
    return List.of(
        bind(
            ListProtectedResourcesRequest::builder,
            new ListProtectedResources(vaults, stored, clock)),
        bind(
            ListProtectedResourcesByBackupVaultRequest::builder,
            new ListProtectedResourcesByBackupVault(vaults, stored, clock)),
        bind(
            DescribeProtectedResourceRequest::builder,
            new DescribeProtectedResource(vaults, stored, jobs, clock)));
  }
}
