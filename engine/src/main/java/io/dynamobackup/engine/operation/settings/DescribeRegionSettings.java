package io.dynamobackup.engine.operation.settings;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.RegionSettings;
import software.amazon.awssdk.services.backup.model.DescribeRegionSettingsRequest;
import software.amazon.awssdk.services.backup.model.DescribeRegionSettingsResponse;

/** Tells which types of resources are backed up in a Region, and managed in full. */
final class DescribeRegionSettings
    implements Operation<DescribeRegionSettingsRequest, DescribeRegionSettingsResponse> {
  private final RegionSettings settings;

  DescribeRegionSettings(RegionSettings settings) {
    this.settings = settings;
  }

  @Override
  public DescribeRegionSettingsResponse execute(DescribeRegionSettingsRequest request) {
    return DescribeRegionSettingsResponse.builder()
        .resourceTypeOptInPreference(settings.optIns())
        .resourceTypeManagementPreference(settings.managed())
        .build();
  }
}
