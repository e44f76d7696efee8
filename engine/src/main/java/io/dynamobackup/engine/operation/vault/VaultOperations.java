package io.dynamobackup.engine.operation.vault;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.ResourceTags;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.InstantSource;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.CreateBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultAccessPolicyRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultLockConfigurationRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultNotificationsRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.DescribeBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.GetBackupVaultAccessPolicyRequest;
import software.amazon.awssdk.services.backup.model.GetBackupVaultNotificationsRequest;
import software.amazon.awssdk.services.backup.model.ListBackupVaultsRequest;
import software.amazon.awssdk.services.backup.model.ListTagsRequest;
import software.amazon.awssdk.services.backup.model.PutBackupVaultAccessPolicyRequest;
import software.amazon.awssdk.services.backup.model.PutBackupVaultLockConfigurationRequest;
import software.amazon.awssdk.services.backup.model.PutBackupVaultNotificationsRequest;
import software.amazon.awssdk.services.backup.model.TagResourceRequest;
import software.amazon.awssdk.services.backup.model.UntagResourceRequest;

/** Vaults, their policies, notifications and locks, and tags. */
@API(status = Status.INTERNAL)
public final class VaultOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    VaultLookup lookup = VaultLookup.of(services);
    ResourceTags tags = services.states().of(ResourceTags.class, ResourceTags::new);
    StoredBackups stored = StoredBackups.of(services);
    InstantSource clock = services.clock();
    return List.of(
        bind(CreateBackupVaultRequest::builder, new CreateBackupVault(lookup, tags, clock)),
        bind(DescribeBackupVaultRequest::builder, new DescribeBackupVault(lookup, stored, clock)),
        bind(
            ListBackupVaultsRequest::builder, new ListBackupVaults(lookup.vaults(), stored, clock)),
        bind(DeleteBackupVaultRequest::builder, new DeleteBackupVault(lookup, tags, stored, clock)),
        bind(PutBackupVaultAccessPolicyRequest::builder, new PutBackupVaultAccessPolicy(lookup)),
        bind(GetBackupVaultAccessPolicyRequest::builder, new GetBackupVaultAccessPolicy(lookup)),
        bind(
            DeleteBackupVaultAccessPolicyRequest::builder,
            new DeleteBackupVaultAccessPolicy(lookup)),
        bind(PutBackupVaultNotificationsRequest::builder, new PutBackupVaultNotifications(lookup)),
        bind(GetBackupVaultNotificationsRequest::builder, new GetBackupVaultNotifications(lookup)),
        bind(
            DeleteBackupVaultNotificationsRequest::builder,
            new DeleteBackupVaultNotifications(lookup)),
        bind(
            PutBackupVaultLockConfigurationRequest::builder,
            new PutBackupVaultLockConfiguration(lookup, clock)),
        bind(
            DeleteBackupVaultLockConfigurationRequest::builder,
            new DeleteBackupVaultLockConfiguration(lookup, clock)),
        bind(TagResourceRequest::builder, new TagResource(tags, stored, clock)),
        bind(UntagResourceRequest::builder, new UntagResource(tags, stored, clock)),
        bind(ListTagsRequest::builder, new ListTags(tags, stored, clock)));
  }
}
