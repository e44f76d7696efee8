package io.dynamobackup.engine.operation.settings;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.RegionSettings;
import software.amazon.awssdk.services.backup.model.UpdateRegionSettingsRequest;
import software.amazon.awssdk.services.backup.model.UpdateRegionSettingsResponse;

/** Changes which types of resources are backed up in a Region, and managed in full. */
final class UpdateRegionSettings
    implements Operation<UpdateRegionSettingsRequest, UpdateRegionSettingsResponse> {
  private final RegionSettings settings;

  UpdateRegionSettings(RegionSettings settings) {
    this.settings = settings;
  }

  @Override
  public UpdateRegionSettingsResponse execute(UpdateRegionSettingsRequest request) {
    settings.change(
        request.resourceTypeOptInPreference(), request.resourceTypeManagementPreference());
    return UpdateRegionSettingsResponse.builder().build();
  }
}
