package io.dynamobackup.engine.operation.settings;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.GlobalSettings;
import software.amazon.awssdk.services.backup.model.DescribeGlobalSettingsRequest;
import software.amazon.awssdk.services.backup.model.DescribeGlobalSettingsResponse;

/** Tells what an account has AWS Backup do in all Regions. */
final class DescribeGlobalSettings
    implements Operation<DescribeGlobalSettingsRequest, DescribeGlobalSettingsResponse> {
  private final EngineServices services;

  DescribeGlobalSettings(EngineServices services) {
    this.services = services;
  }

  @Override
  public DescribeGlobalSettingsResponse execute(DescribeGlobalSettingsRequest request) {
    GlobalSettings settings = GlobalSettings.of(services);
    return DescribeGlobalSettingsResponse.builder()
        .globalSettings(settings.values())
        .lastUpdateTime(settings.changedAt())
        .build();
  }
}
