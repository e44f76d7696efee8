package io.dynamobackup.engine.operation.settings;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.RegionSettings;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.DescribeGlobalSettingsRequest;
import software.amazon.awssdk.services.backup.model.DescribeRegionSettingsRequest;
import software.amazon.awssdk.services.backup.model.GetSupportedResourceTypesRequest;
import software.amazon.awssdk.services.backup.model.UpdateGlobalSettingsRequest;
import software.amazon.awssdk.services.backup.model.UpdateRegionSettingsRequest;

/** What AWS Backup does in a Region, and in all of them. */
@API(status = Status.INTERNAL)
public final class SettingsOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    RegionSettings settings = RegionSettings.of(services);
    return List.of(
        bind(DescribeRegionSettingsRequest::builder, new DescribeRegionSettings(settings)),
        bind(UpdateRegionSettingsRequest::builder, new UpdateRegionSettings(settings)),
        bind(DescribeGlobalSettingsRequest::builder, new DescribeGlobalSettings(services)),
        bind(UpdateGlobalSettingsRequest::builder, new UpdateGlobalSettings(services)),
        bind(GetSupportedResourceTypesRequest::builder, new GetSupportedResourceTypes()));
  }
}
