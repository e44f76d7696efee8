package io.dynamobackup.engine.conformance.plan;

import static io.dynamobackup.engine.conformance.BackupRefusals.asTooMany;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.BackupPlanInput;
import software.amazon.awssdk.services.backup.model.BackupRule;
import software.amazon.awssdk.services.backup.model.BackupRuleInput;
import software.amazon.awssdk.services.backup.model.CopyAction;
import software.amazon.awssdk.services.backup.model.CreateBackupPlanResponse;

class CreateBackupPlanTests {
  private static final String OTHER_VAULT =
      "arn:aws:backup:eu-west-1:123456789012:backup-vault:copies";

  private final Plans plans = Plans.in(Target.instant());

  @AfterEach
  void close() {
    plans.target().close();
  }

  @Test
  void a_rule_has_defaults() {
    CreateBackupPlanResponse created = plans.create(Plans.rule(rule -> {}));

    BackupRule rule = plans.get(created.backupPlanId()).backupPlan().rules().get(0);
    assertThat(rule.scheduleExpression()).isEqualTo("cron(0 5 ? * * *)");
    assertThat(rule.scheduleExpressionTimezone()).isEqualTo("Etc/UTC");
    assertThat(rule.startWindowMinutes()).isEqualTo(480);
    assertThat(rule.completionWindowMinutes()).isEqualTo(10_080);
    assertThat(rule.enableContinuousBackup()).isFalse();
    assertThat(rule.ruleId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(rule.lifecycle()).isNull();
  }

  @Test
  void a_plan_has_ids_of_aws_forms() {
    CreateBackupPlanResponse created = plans.create(Plans.rule(rule -> {}));

    assertThat(created.backupPlanArn())
        .isEqualTo("arn:aws:backup:us-east-1:123456789012:backup-plan:" + created.backupPlanId());
    assertThat(created.versionId()).hasSize(48);
    assertThat(Base64.getDecoder().decode(created.versionId())).hasSize(36);
    assertThat(created.creationDate()).isEqualTo(Instant.parse("2018-12-14T14:25:00Z"));
  }

  @Test
  void a_plan_is_given_back_as_it_was_created() {
    BackupRuleInput rule =
        Plans.rule(
            r ->
                r.scheduleExpression("cron(30 2 L * ? *)")
                    .scheduleExpressionTimezone("Europe/Berlin")
                    .startWindowMinutes(60L)
                    .completionWindowMinutes(120L)
                    .lifecycle(l -> l.moveToColdStorageAfterDays(30L).deleteAfterDays(120L))
                    .recoveryPointTags(Map.of("kind", "monthly"))
                    .copyActions(
                        CopyAction.builder().destinationBackupVaultArn(OTHER_VAULT).build()));

    BackupRule given = plans.get(plans.create(rule).backupPlanId()).backupPlan().rules().get(0);

    assertThat(given.ruleName()).isEqualTo("daily");
    assertThat(given.targetBackupVaultName()).isEqualTo(Plans.VAULT);
    assertThat(given.scheduleExpression()).isEqualTo("cron(30 2 L * ? *)");
    assertThat(given.scheduleExpressionTimezone()).isEqualTo("Europe/Berlin");
    assertThat(given.startWindowMinutes()).isEqualTo(60);
    assertThat(given.completionWindowMinutes()).isEqualTo(120);
    assertThat(given.lifecycle().moveToColdStorageAfterDays()).isEqualTo(30);
    assertThat(given.lifecycle().deleteAfterDays()).isEqualTo(120);
    assertThat(given.recoveryPointTags()).containsExactly(Map.entry("kind", "monthly"));
    assertThat(given.copyActions()).isEqualTo(rule.copyActions());
  }

  @Test
  void a_creator_request_id_creates_one_plan() {
    CreateBackupPlanResponse first =
        plans.backup().createBackupPlan(r -> r.creatorRequestId("once").backupPlan(daily()));
    CreateBackupPlanResponse again =
        plans.backup().createBackupPlan(r -> r.creatorRequestId("once").backupPlan(daily()));

    assertThat(again.equalsBySdkFields(first)).isTrue();
    assertThat(plans.get(first.backupPlanId()).creatorRequestId()).isEqualTo("once");
  }

  @Test
  void a_creator_request_id_that_is_none_is_refused() {
    assertThat(
            Refused.by(
                () ->
                    plans
                        .backup()
                        .createBackupPlan(
                            r -> r.creatorRequestId("more than once").backupPlan(daily()))))
        .isEqualTo(
            asWrong(
                "CreatorRequestId (more than once) must be 1 to 50 letters, digits, '-', '_' or"
                    + " '.'"));
    assertThat(plans.backup().listBackupPlans(r -> {}).backupPlansList()).isEmpty();
  }

  @Test
  void the_same_document_is_refused() {
    plans.create(Plans.rule(rule -> {}));

    assertThat(Refused.by(() -> plans.create(Plans.rule(rule -> {}))))
        .isEqualTo(
            new Refused(
                "AlreadyExistsException",
                "Backup plan with the same plan document already exists"));
  }

  @Test
  void a_plan_is_tagged_when_it_is_created() {
    CreateBackupPlanResponse created =
        plans
            .backup()
            .createBackupPlan(r -> r.backupPlan(daily()).backupPlanTags(Map.of("a", "b")));

    assertThat(plans.backup().listTags(r -> r.resourceArn(created.backupPlanArn())).tags())
        .containsExactly(Map.entry("a", "b"));
  }

  @Test
  void minus_one_takes_a_lifecycle_away() {
    String id =
        plans.create(
            rule -> rule.lifecycle(l -> l.moveToColdStorageAfterDays(-1L).deleteAfterDays(-1L)));

    assertThat(plans.get(id).backupPlan().rules().get(0).lifecycle()).isNull();
  }

  @Test
  void a_region_has_three_hundred_plans() {
    for (int i = 0; i < 300; i++) {
      String name = "plan" + i;
      plans
          .backup()
          .createBackupPlan(r -> r.backupPlan(daily().toBuilder().backupPlanName(name).build()));
    }

    assertThat(Refused.by(() -> plans.create(Plans.rule(rule -> {}))))
        .isEqualTo(asTooMany("The limit of 300 backup plans per Region is exceeded"));
  }

  @Test
  void settings_of_other_services_are_kept_if_they_are_whole() {
    BackupPlanInput whole =
        daily().toBuilder()
            .advancedBackupSettings(
                s -> s.resourceType("EC2").backupOptions(Map.of("WindowsVSS", "enabled")))
            .build();
    String id = plans.backup().createBackupPlan(r -> r.backupPlan(whole)).backupPlanId();

    assertThat(plans.get(id).backupPlan().advancedBackupSettings())
        .isEqualTo(whole.advancedBackupSettings());
    BackupPlanInput half =
        daily().toBuilder().advancedBackupSettings(s -> s.resourceType("EC2")).build();
    assertThat(Refused.by(() -> plans.backup().createBackupPlan(r -> r.backupPlan(half))))
        .isEqualTo(
            new Refused(
                "MissingParameterValueException",
                "Resource Type or Backup Options is null in Advanced Backup Settings"));
  }

  @Test
  void settings_for_tables_are_refused_as_there_are_none() {
    BackupPlanInput plan =
        daily().toBuilder()
            .advancedBackupSettings(
                s -> s.resourceType("DynamoDB").backupOptions(Map.of("WindowsVSS", "enabled")))
            .build();

    assertThat(Refused.by(() -> plans.backup().createBackupPlan(r -> r.backupPlan(plan))))
        .isEqualTo(
            new Refused(
                "InvalidParameterValueException",
                "Invalid Advanced Backup Settings: DynamoDB has no backup options"));
    assertThat(plans.backup().listBackupPlans(r -> {}).backupPlansList()).isEmpty();
  }

  private static BackupPlanInput daily() {
    return Plans.plan(Plans.rule(rule -> {}));
  }
}
