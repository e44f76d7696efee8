package io.dynamobackup.engine.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    assertThat(Refused.by(() -> plans.create(Plans.rule(rule -> {}))).code())
        .isEqualTo("LimitExceededException");
  }

  static List<Arguments> wrong() {
    return List.of(
        refusal(
            r -> r.lifecycle(l -> l.moveToColdStorageAfterDays(30L).deleteAfterDays(119L)),
            "Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from"
                + " MoveToColdStorageAfterDays"),
        refusal(
            r -> r.lifecycle(l -> l.deleteAfterDays(0L)),
            "Invalid lifecycle. DeleteAfterDays cannot be less than 1 or more than 36500 days"),
        refusal(
            r -> r.lifecycle(l -> l.deleteAfterDays(36_501L)),
            "Invalid lifecycle. DeleteAfterDays cannot be less than 1 or more than 36500 days"),
        refusal(
            r ->
                r.enableContinuousBackup(true)
                    .lifecycle(l -> l.moveToColdStorageAfterDays(1L).deleteAfterDays(91L)),
            "Invalid lifecycle. MoveToColdStorageAfterDays is unavailable"),
        refusal(
            r -> r.startWindowMinutes(59L),
            "StartWindowMinutes (59) must be between 60 and 52560000"),
        refusal(
            r -> r.scheduleExpression("rate(1 day)"),
            "Invalid schedule expression rate(1 day): it must be cron(…)"),
        refusal(
            r -> r.scheduleExpression("cron(0 5 * * ?)"),
            "Invalid schedule expression cron(0 5 * * ?): 5 fields instead of 6"),
        refusal(
            r -> r.scheduleExpression("cron(0,30 * * * ? *)"),
            "Invalid schedule expression cron(0,30 * * * ? *): it must not be due more often than"
                + " once an hour"),
        refusal(
            r -> r.scheduleExpressionTimezone("Mars/Olympus"),
            "Invalid schedule expression cron(0 5 ? * * *): there is no time zone Mars/Olympus"),
        refusal(
            r -> r.copyActions(CopyAction.builder().destinationBackupVaultArn("copies").build()),
            "Invalid backup vault ARN: copies"));
  }

  private static Arguments refusal(Consumer<BackupRuleInput.Builder> change, String text) {
    return Arguments.of(change, text);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_rule_is_refused_by_its_name(Consumer<BackupRuleInput.Builder> change, String text) {
    assertThat(Refused.by(() -> plans.create(Plans.rule(change))))
        .isEqualTo(new Refused("InvalidParameterValueException", "Error in rule daily : " + text));
    assertThat(plans.backup().listBackupPlans(r -> {}).backupPlansList()).isEmpty();
  }

  static List<Arguments> wrongPlans() {
    BackupRuleInput rule = Plans.rule(r -> {});
    return List.of(
        wrong(p -> p.backupPlanName("a plan"), "InvalidParameterValueException"),
        wrong(p -> p.backupPlanName("a".repeat(51)), "InvalidParameterValueException"),
        wrong(p -> p.rules(List.of()), "InvalidParameterValueException"),
        wrong(p -> p.rules(Collections.nCopies(11, rule)), "LimitExceededException"),
        wrong(
            p ->
                p.rules(
                    Plans.rule(
                        r ->
                            r.copyActions(
                                Collections.nCopies(
                                    6,
                                    CopyAction.builder()
                                        .destinationBackupVaultArn(OTHER_VAULT)
                                        .build())))),
            "LimitExceededException"),
        wrong(
            p ->
                p.rules(
                    Plans.rule(r -> r.enableContinuousBackup(true)),
                    Plans.rule(r -> r.enableContinuousBackup(true).targetBackupVaultName("other"))),
            "InvalidParameterValueException"),
        wrong(
            p -> p.rules(Plans.rule(r -> r.targetLogicallyAirGappedBackupVaultArn("a"))),
            "ValidationException"),
        wrong(p -> p.rules(Plans.rule(r -> r.indexActions(i -> {}))), "ValidationException"));
  }

  private static Arguments wrong(Consumer<BackupPlanInput.Builder> change, String code) {
    return Arguments.of(change, code);
  }

  @ParameterizedTest
  @MethodSource("wrongPlans")
  void a_wrong_plan_is_refused_and_not_created(
      Consumer<BackupPlanInput.Builder> change, String code) {
    BackupPlanInput plan = daily().toBuilder().applyMutation(change).build();

    assertThat(Refused.by(() -> plans.backup().createBackupPlan(r -> r.backupPlan(plan))).code())
        .isEqualTo(code);
    assertThat(plans.backup().listBackupPlans(r -> {}).backupPlansList()).isEmpty();
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

  private static BackupPlanInput daily() {
    return Plans.plan(Plans.rule(rule -> {}));
  }
}
