package io.dynamobackup.engine.conformance.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Refused;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.DescribeGlobalSettingsResponse;

class GlobalSettingsTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final BackupClient backup = engine.backupClient(Region.EU_WEST_1);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void all_is_off_at_first() {
    DescribeGlobalSettingsResponse settings = backup.describeGlobalSettings(r -> {});

    assertThat(settings.globalSettings())
        .isEqualTo(
            Map.of(
                "isCrossAccountBackupEnabled", "false",
                "isDelegatedAdministratorEnabled", "false",
                "isMpaEnabled", "false"));
    assertThat(settings.lastUpdateTime()).isNull();
  }

  @Test
  void settings_are_of_one_account_in_all_regions() {
    backup.updateGlobalSettings(
        r -> r.globalSettings(Map.of("isCrossAccountBackupEnabled", "true")));

    DescribeGlobalSettingsResponse elsewhere =
        engine.backupClient(Region.AP_SOUTH_1).describeGlobalSettings(r -> {});
    assertThat(elsewhere.globalSettings())
        .containsEntry("isCrossAccountBackupEnabled", "true")
        .containsEntry("isMpaEnabled", "false");
    assertThat(elsewhere.lastUpdateTime()).isEqualTo(engine.clock().instant());
    assertThat(
            engine
                .account("210987654321")
                .backupClient(Region.EU_WEST_1)
                .describeGlobalSettings(r -> {})
                .globalSettings())
        .containsEntry("isCrossAccountBackupEnabled", "false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "crossAccount|true|GlobalSettings has no crossAccount; it has [isCrossAccountBackupEnabled,"
            + " isDelegatedAdministratorEnabled, isMpaEnabled]",
        "isMpaEnabled|yes|isMpaEnabled (yes) must be true or false"
      })
  void what_is_wrong_is_refused(String setting, String value, String message) {
    assertThat(
            Refused.by(
                () -> backup.updateGlobalSettings(r -> r.globalSettings(Map.of(setting, value)))))
        .isEqualTo(new Refused("InvalidParameterValueException", message));
    assertThat(backup.describeGlobalSettings(r -> {}).lastUpdateTime()).isNull();
  }
}
