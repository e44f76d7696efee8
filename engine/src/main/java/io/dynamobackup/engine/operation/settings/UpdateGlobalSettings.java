package io.dynamobackup.engine.operation.settings;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.GlobalSettings;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.backup.model.UpdateGlobalSettingsRequest;
import software.amazon.awssdk.services.backup.model.UpdateGlobalSettingsResponse;

/** Changes what an account has AWS Backup do in all Regions. */
final class UpdateGlobalSettings
    implements Operation<UpdateGlobalSettingsRequest, UpdateGlobalSettingsResponse> {
  private final EngineServices services;

  UpdateGlobalSettings(EngineServices services) {
    this.services = services;
  }

  @Override
  public UpdateGlobalSettingsResponse execute(UpdateGlobalSettingsRequest request) {
    GlobalSettings.of(services)
        .change(
            request.globalSettings(), services.clock().instant().truncatedTo(ChronoUnit.MILLIS));
    return UpdateGlobalSettingsResponse.builder().build();
  }
}
