package io.dynamobackup.engine.conformance.plan;

import static io.dynamobackup.engine.conformance.BackupRefusals.asMissing;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupPlan;
import software.amazon.awssdk.services.backup.model.BackupPlanTemplatesListMember;
import software.amazon.awssdk.services.backup.model.BackupRule;
import software.amazon.awssdk.services.backup.model.BackupRuleInput;

class PlanTemplateTests {
  private final Plans plans = Plans.in(Target.instant());
  private final BackupClient backup = plans.backup();

  @AfterEach
  void close() {
    plans.target().close();
  }

  @Test
  void the_templates_of_aws_are_listed_in_pages() {
    assertThat(
            backup.listBackupPlanTemplatesPaginator(r -> r.maxResults(3)).backupPlanTemplatesList())
        .extracting(BackupPlanTemplatesListMember::backupPlanTemplateName)
        .containsExactly(
            "Daily-35day-Retention",
            "Daily-Monthly-1yr-Retention",
            "Daily-Weekly-Monthly-5yr-Retention",
            "Daily-Weekly-Monthly-7yr-Retention");
  }

  /** As the example of the AWS CLI has it. */
  @Test
  void the_daily_template_has_the_rule_of_awss_example() {
    BackupRule rule = template("87c0c1ef-254d-4180-8fef-2e76a2c38aaa").rules().get(0);

    assertThat(rule.ruleName()).isEqualTo("DailyBackups");
    assertThat(rule.scheduleExpression()).isEqualTo("cron(0 5 ? * * *)");
    assertThat(rule.startWindowMinutes()).isEqualTo(480);
    assertThat(rule.lifecycle().deleteAfterDays()).isEqualTo(35);
  }

  @Test
  void the_templates_have_rules_for_days_weeks_and_months() {
    assertThat(
            backup.listBackupPlanTemplates(r -> {}).backupPlanTemplatesList().stream()
                .flatMap(each -> template(each.backupPlanTemplateId()).rules().stream())
                .map(PlanTemplateTests::told)
                .distinct())
        .containsExactly(
            "DailyBackups cron(0 5 ? * * *) null 35",
            "MonthlyBackups cron(0 5 1 * ? *) 30 365",
            "WeeklyBackups cron(0 5 ? * 7 *) null 90",
            "MonthlyBackups cron(0 5 1 * ? *) 90 1825",
            "MonthlyBackups cron(0 5 1 * ? *) 90 2555");
  }

  private static String told(BackupRule rule) {
    return "%s %s %d %d"
        .formatted(
            rule.ruleName(),
            rule.scheduleExpression(),
            rule.lifecycle().moveToColdStorageAfterDays(),
            rule.lifecycle().deleteAfterDays());
  }

  private BackupPlan template(String id) {
    return backup.getBackupPlanFromTemplate(r -> r.backupPlanTemplateId(id)).backupPlanDocument();
  }

  @Test
  void a_template_can_be_made_a_plan() {
    for (BackupPlanTemplatesListMember each :
        backup.listBackupPlanTemplates(r -> {}).backupPlanTemplatesList()) {
      List<BackupRule> rules = template(each.backupPlanTemplateId()).rules();

      plans.create(
          rules.stream()
              .map(
                  rule ->
                      Plans.rule(
                          r ->
                              r.ruleName(rule.ruleName())
                                  .scheduleExpression(rule.scheduleExpression())
                                  .lifecycle(rule.lifecycle())))
              .toArray(BackupRuleInput[]::new));
    }

    assertThat(backup.listBackupPlans(r -> {}).backupPlansList()).hasSize(4);
  }

  @Test
  void a_template_that_is_not_there_is_not_found() {
    assertThat(Refused.by(() -> template("42"))).isEqualTo(asUnknown("Backup plan template 42"));
  }

  @Test
  void an_exported_plan_is_read_again() {
    String id =
        plans.create(
            rule ->
                rule.lifecycle(l -> l.deleteAfterDays(35L)).recoveryPointTags(Map.of("a", "b")));

    String json = backup.exportBackupPlanTemplate(r -> r.backupPlanId(id)).backupPlanTemplateJson();

    assertThat(json).startsWith("{\"BackupPlanName\":\"company\",\"Rules\":[{");
    assertThat(read(json)).isEqualTo(plans.get(id).backupPlan());
  }

  private BackupPlan read(String json) {
    return backup.getBackupPlanFromJSON(r -> r.backupPlanTemplateJson(json)).backupPlan();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "company", "{\"BackupPlanName\":1}"})
  void what_cannot_be_read_is_refused(String json) {
    assertThat(Refused.by(() -> read(json)))
        .isEqualTo(asWrong("Invalid backup plan template: it is no JSON of the expected form"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"Rules\":[{\"RuleName\":\"a\",\"TargetBackupVaultName\":\"nightly\"}]}",
        "{\"BackupPlanName\":\"company\",\"Rules\":[{}]}",
        "{\"BackupPlanName\":\"company\",\"Rules\":[{\"RuleName\":\"a\"}]}",
        "{\"BackupPlanName\":\"company\",\"Rules\":[{\"TargetBackupVaultName\":\"nightly\"}]}"
      })
  void what_lacks_names_is_refused(String json) {
    assertThat(Refused.by(() -> read(json)))
        .isEqualTo(
            asMissing(
                "A backup plan template must have the name of the plan, and of each rule and its"
                    + " vault"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"BackupPlanName\":\"company\"} | Invalid backup plan template: 1 validation error"
            + " detected: Value null at 'rules' failed to satisfy constraint: Member must not be"
            + " null",
        "{\"BackupPlanName\":\"company\",\"Rules\":[{\"RuleName\":\"a\",\"TargetBackupVaultName\":\"nightly\",\"ScheduleExpression\":\"rate(1"
            + " day)\"}]} | Error in rule a : Invalid schedule expression rate(1 day): it must be"
            + " cron(…)",
        "{\"BackupPlanName\":\"company\",\"Rules\":[{\"RuleName\":\"a\",\"TargetBackupVaultName\":\"nightly\",\"CopyActions\":[{}]}]}"
            + " | Invalid backup plan template: 1 validation error detected: Value null at"
            + " 'rules.1.member.copyActions.1.member.destinationBackupVaultArn' failed to satisfy"
            + " constraint: Member must not be null",
        "{\"BackupPlanName\":\"company\",\"Rules\":[{\"RuleName\":\"a\",\"TargetBackupVaultName\":\"no"
            + " vault\"}]} | Invalid backup plan template: 1 validation error detected: Value 'no"
            + " vault' at 'rules.1.member.targetBackupVaultName' failed to satisfy constraint:"
            + " Member must satisfy regular expression pattern: ^[a-zA-Z0-9\\-\\_]{2,50}$"
      })
  void what_is_no_plan_is_refused(String json, String message) {
    assertThat(Refused.by(() -> read(json))).isEqualTo(asWrong(message));
  }
}
