package io.dynamobackup.engine.conformance.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.job.Jobs;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.DescribeRegionSettingsResponse;

class RegionSettingsTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final BackupClient backup = engine.backupClient();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void tables_are_opted_in_and_not_fully_managed_at_first() {
    DescribeRegionSettingsResponse settings = backup.describeRegionSettings(r -> {});

    assertThat(settings.resourceTypeOptInPreference()).containsEntry("DynamoDB", true);
    assertThat(settings.resourceTypeManagementPreference())
        .isEqualTo(Map.of("DynamoDB", false, "EFS", true));
  }

  @Test
  void a_change_leaves_what_it_does_not_name() {
    backup.updateRegionSettings(
        r ->
            r.resourceTypeOptInPreference(Map.of("EBS", false))
                .resourceTypeManagementPreference(Map.of("DynamoDB", true)));

    DescribeRegionSettingsResponse settings = backup.describeRegionSettings(r -> {});
    assertThat(settings.resourceTypeOptInPreference())
        .containsEntry("EBS", false)
        .containsEntry("DynamoDB", true);
    assertThat(settings.resourceTypeManagementPreference())
        .isEqualTo(Map.of("DynamoDB", true, "EFS", true));
  }

  @Test
  void settings_are_of_one_account_in_one_region() {
    backup.updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));

    assertThat(
            engine
                .backupClient(Region.EU_WEST_1)
                .describeRegionSettings(r -> {})
                .resourceTypeManagementPreference())
        .containsEntry("DynamoDB", false);
  }

  @Test
  void a_type_that_aws_backup_does_not_have_is_refused_and_nothing_changed() {
    assertThat(
            Refused.by(
                () ->
                    backup.updateRegionSettings(
                        r ->
                            r.resourceTypeOptInPreference(Map.of("EBS", false))
                                .resourceTypeManagementPreference(Map.of("S3", true)))))
        .isEqualTo(
            new Refused(
                "InvalidParameterValueException",
                "ResourceTypeManagementPreference has no resource type S3; it has [DynamoDB,"
                    + " EFS]"));
    assertThat(backup.describeRegionSettings(r -> {}).resourceTypeOptInPreference())
        .containsEntry("EBS", true);
  }

  @Test
  void a_job_opts_in_for_tables() {
    try (Target target = Target.instant()) {
      Jobs jobs = Jobs.in(target);
      target
          .backup()
          .updateRegionSettings(r -> r.resourceTypeOptInPreference(Map.of("DynamoDB", false)));

      jobs.start();

      assertThat(target.backup().describeRegionSettings(r -> {}).resourceTypeOptInPreference())
          .containsEntry("DynamoDB", true);
    }
  }

  @Test
  void an_engine_backs_up_tables() {
    assertThat(backup.getSupportedResourceTypes(r -> {}).resourceTypes())
        .containsExactly("DynamoDB");
  }

  @Test
  void a_fork_has_settings_of_its_own() {
    try (DynamoDbEngine fork = engine.fork()) {
      backup.updateRegionSettings(
          r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));

      assertThat(
              fork.backupClient()
                  .describeRegionSettings(r -> {})
                  .resourceTypeManagementPreference())
          .containsEntry("DynamoDB", false);
    }
  }
}
