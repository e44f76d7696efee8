package io.dynamobackup.engine.operation.recoverypoint;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.RunningRestores;
import io.dynamobackup.engine.vault.DeniedRoles;
import io.dynamobackup.engine.vault.DueRecoveryPoints;
import io.dynamobackup.engine.vault.RecoveryPointExpiry;
import io.dynamobackup.engine.vault.RestoreJobs;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.DeleteRecoveryPointRequest;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointRequest;
import software.amazon.awssdk.services.backup.model.DisassociateRecoveryPointRequest;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByResourceRequest;
import software.amazon.awssdk.services.backup.model.UpdateRecoveryPointLifecycleRequest;

/** Recovery points. */
@API(status = Status.INTERNAL)
public final class RecoveryPointOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    VaultLookup vaults = VaultLookup.of(services);
    StoredBackups stored = StoredBackups.of(services);
    InstantSource clock = services.clock();
    RestoreJobs restores = services.states().of(RestoreJobs.class, RestoreJobs::new);
    Supplier<DeniedRoles> denied = () -> DeniedRoles.of(services);
    stored.points().listen(new DueRecoveryPoints(services));
    return List.of(
        bind(
            DescribeRecoveryPointRequest::builder,
            new DescribeRecoveryPoint(vaults, stored, restores, clock)),
        bind(
            ListRecoveryPointsByBackupVaultRequest::builder,
            new ListRecoveryPointsByBackupVault(vaults, stored, restores, clock)),
        bind(
            ListRecoveryPointsByResourceRequest::builder,
            new ListRecoveryPointsByResource(vaults, stored, clock)),
        bind(
            DeleteRecoveryPointRequest::builder,
            new DeleteRecoveryPoint(
                vaults, stored, clock, new RunningRestores(services.accounts()), denied)),
        bind(
            DisassociateRecoveryPointRequest::builder,
            new DisassociateRecoveryPoint(vaults, stored, clock)),
        bind(
            UpdateRecoveryPointLifecycleRequest::builder,
            new UpdateRecoveryPointLifecycle(
                vaults, stored, clock, RecoveryPointExpiry.of(services), denied)));
  }
}
