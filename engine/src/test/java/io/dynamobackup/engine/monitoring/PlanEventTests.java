package io.dynamobackup.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.BackupPlanInput;
import software.amazon.awssdk.services.backup.model.CreateBackupPlanResponse;

class PlanEventTests {
  private static final String TYPE = "Backup Plan State Change";

  private final Watched watched = Watched.start(EngineOptions.instant());

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void plans_are_created_modified_and_deleted() {
    CreateBackupPlanResponse plan =
        watched.backup().createBackupPlan(r -> r.backupPlan(daily("first")));
    watched
        .backup()
        .updateBackupPlan(r -> r.backupPlanId(plan.backupPlanId()).backupPlan(daily("second")));
    watched.backup().deleteBackupPlan(r -> r.backupPlanId(plan.backupPlanId()));

    assertThat(watched.states(TYPE)).containsExactly("CREATED", "MODIFIED", "DELETED");
    assertThat(watched.monitoring().events(TYPE))
        .allSatisfy(
            event -> {
              assertThat(event.resources()).containsExactly(plan.backupPlanArn());
              assertThat(event.detail()).containsEntry("backupPlanId", plan.backupPlanId());
            });
    assertThat(watched.monitoring().events(TYPE).get(0).detail())
        .containsEntry("versionId", plan.versionId())
        .containsKey("creationDate");
    assertThat(watched.monitoring().events(TYPE).get(1).detail()).containsKey("modifiedAt");
    assertThat(watched.monitoring().events(TYPE).get(2).detail()).containsKey("deletionDate");
  }

  @Test
  void a_plan_that_runs_is_told_by_its_jobs() {
    String id = watched.backup().createBackupPlan(r -> r.backupPlan(daily("first"))).backupPlanId();
    watched
        .backup()
        .createBackupSelection(
            r ->
                r.backupPlanId(id)
                    .backupSelection(
                        s ->
                            s.selectionName("tables")
                                .iamRoleArn(Watched.ROLE)
                                .resources(Watched.TABLE_ARN)));
    watched.advance(Duration.ofDays(2));

    assertThat(watched.states(TYPE)).containsExactly("CREATED");
    assertThat(watched.monitoring().sum("NumberOfBackupJobsCompleted")).isEqualTo(2);
    assertThat(watched.monitoring().events("Recovery Point State Change").get(1).detail())
        .extractingByKey("createdBy")
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("backupPlanId", id)
        .containsKeys("backupPlanArn", "backupPlanVersion", "backupPlanRuleId");
  }

  @Test
  void changed_settings_of_a_region_are_told() {
    watched
        .backup()
        .updateRegionSettings(r -> r.resourceTypeOptInPreference(Map.of("DynamoDB", false)));

    BackupEvent event = watched.monitoring().events("Region Setting State Change").get(0);

    assertThat(event.state()).isEqualTo("MODIFIED");
    assertThat(event.detail())
        .containsEntry("ResourceTypeOptInPreference", Map.of("DynamoDB", false));
  }

  private static BackupPlanInput daily(String name) {
    return BackupPlanInput.builder()
        .backupPlanName(name)
        .rules(
            r ->
                r.ruleName("daily")
                    .targetBackupVaultName(Watched.VAULT)
                    .scheduleExpression("cron(0 5 ? * * *)"))
        .build();
  }
}
