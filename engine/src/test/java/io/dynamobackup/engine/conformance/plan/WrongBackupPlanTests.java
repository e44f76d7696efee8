package io.dynamobackup.engine.conformance.plan;

import static io.dynamobackup.engine.conformance.BackupRefusals.asNotModelled;
import static io.dynamobackup.engine.conformance.BackupRefusals.asTooMany;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
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
import software.amazon.awssdk.services.backup.model.BackupRuleInput;
import software.amazon.awssdk.services.backup.model.CopyAction;
import software.amazon.awssdk.services.backup.model.InvalidParameterValueException;

/** Documents of which no plan is created. */
class WrongBackupPlanTests {
  private static final String OTHER_VAULT =
      "arn:aws:backup:eu-west-1:123456789012:backup-vault:copies";

  private static final String IN_CHINA = OTHER_VAULT.replace("arn:aws:", "arn:aws-cn:");

  private final Plans plans = Plans.in(Target.instant());

  @AfterEach
  void close() {
    plans.target().close();
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
            r -> r.scheduleExpression("cron(0 5 ? * 2#6 *)"),
            "Invalid schedule expression cron(0 5 ? * 2#6 *): a month has weeks 1 to 5"),
        refusal(
            r -> r.scheduleExpressionTimezone("Mars/Olympus"),
            "Invalid schedule expression cron(0 5 ? * * *): there is no time zone Mars/Olympus"),
        refusal(
            r -> r.copyActions(CopyAction.builder().destinationBackupVaultArn("copies").build()),
            "Invalid backup vault ARN: copies"),
        refusal(
            r -> r.copyActions(CopyAction.builder().destinationBackupVaultArn(IN_CHINA).build()),
            "Invalid backup vault ARN: " + IN_CHINA),
        refusal(
            r -> r.completionWindowMinutes(52_560_001L),
            "CompletionWindowMinutes (52560001) must be between 60 and 52560000"),
        refusal(
            r ->
                r.copyActions(
                    c ->
                        c.destinationBackupVaultArn(
                            OTHER_VAULT.replace("arn:aws:", "arn:aws-cn:"))),
            "Invalid backup vault ARN: " + OTHER_VAULT.replace("arn:aws:", "arn:aws-cn:")),
        refusal(
            r ->
                r.lifecycle(l -> l.deleteAfterDays(35L))
                    .copyActions(
                        c ->
                            c.destinationBackupVaultArn(OTHER_VAULT)
                                .lifecycle(l -> l.moveToColdStorageAfterDays(30L))),
            "Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from"
                + " MoveToColdStorageAfterDays"),
        refusal(
            r -> r.recoveryPointTags(Map.of("aws:a", "b")),
            "Tag key aws:a must not start with aws:"));
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

  @Test
  void a_wrong_rule_has_a_code_and_its_parts_as_context() {
    assertThatThrownBy(
            () -> plans.create(Plans.rule(rule -> rule.lifecycle(l -> l.deleteAfterDays(0L)))))
        .isInstanceOfSatisfying(
            InvalidParameterValueException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("ERROR_3015");
              assertThat(refusal.context())
                  .isEqualTo(
                      "[\"daily\",\"Invalid lifecycle. DeleteAfterDays cannot be less than 1 or"
                          + " more than 36500 days\"]");
            });
  }

  static List<Arguments> wrongPlans() {
    BackupRuleInput rule = Plans.rule(r -> {});
    return List.of(
        wrong(p -> p.backupPlanName("a plan"), asWrong(name("a plan"))),
        wrong(p -> p.backupPlanName("a".repeat(51)), asWrong(name("a".repeat(51)))),
        wrong(p -> p.rules(List.of()), asWrong("A backup plan must have at least one rule")),
        wrong(
            p -> p.rules(Collections.nCopies(11, rule)),
            asTooMany("A backup plan has at most 10 rules, not 11")),
        wrong(
            p -> p.rules(Plans.rule(r -> r.copyActions(copies(6)))),
            asTooMany("A rule has at most 5 copy actions, not 6")),
        wrong(
            p ->
                p.rules(
                    Plans.rule(r -> r.enableContinuousBackup(true)),
                    Plans.rule(r -> r.enableContinuousBackup(true).targetBackupVaultName("other"))),
            asWrong(
                "The rules of a backup plan with continuous backups must have one target backup"
                    + " vault")),
        wrong(
            p -> p.rules(Plans.rule(r -> r.targetLogicallyAirGappedBackupVaultArn("a"))),
            asNotModelled("logically air-gapped vaults")),
        wrong(
            p -> p.rules(Plans.rule(r -> r.indexActions(i -> {}))),
            asNotModelled("indexes of recovery points")),
        wrong(
            p -> p.rules(Plans.rule(r -> r.scanActions(a -> {}))),
            asNotModelled("malware scans of recovery points")),
        wrong(
            p -> p.scanSettings(s -> s.resourceTypes("EC2")),
            asNotModelled("malware scans of recovery points")));
  }

  private static String name(String name) {
    return "BackupPlanName (%s) must be 1 to 50 letters, digits, '-', '_' or '.'".formatted(name);
  }

  private static List<CopyAction> copies(int count) {
    return Collections.nCopies(
        count, CopyAction.builder().destinationBackupVaultArn(OTHER_VAULT).build());
  }

  private static Arguments wrong(Consumer<BackupPlanInput.Builder> change, Refused refused) {
    return Arguments.of(change, refused);
  }

  @ParameterizedTest
  @MethodSource("wrongPlans")
  void a_wrong_plan_is_refused_and_not_created(
      Consumer<BackupPlanInput.Builder> change, Refused refused) {
    assertThat(Refused.by(() -> create(change))).isEqualTo(refused);
    assertThat(plans.backup().listBackupPlans(r -> {}).backupPlansList()).isEmpty();
  }

  private void create(Consumer<BackupPlanInput.Builder> change) {
    BackupPlanInput plan =
        Plans.plan(Plans.rule(rule -> {})).toBuilder().applyMutation(change).build();
    plans.backup().createBackupPlan(r -> r.backupPlan(plan));
  }

  static List<Arguments> greatest() {
    return List.of(
        mayBe(p -> p.backupPlanName("a".repeat(50))),
        mayBe(p -> p.rules(Collections.nCopies(10, Plans.rule(r -> {})))),
        mayBe(p -> p.rules(Plans.rule(r -> r.copyActions(copies(5))))),
        mayBe(
            p ->
                p.rules(
                    Plans.rule(r -> r.enableContinuousBackup(true)),
                    Plans.rule(r -> r.targetBackupVaultName("other")))),
        mayBe(p -> p.rules(Plans.rule(r -> r.startWindowMinutes(60L)))),
        mayBe(
            p ->
                p.rules(
                    Plans.rule(
                        r ->
                            r.lifecycle(
                                l -> l.moveToColdStorageAfterDays(30L).deleteAfterDays(120L))))));
  }

  private static Arguments mayBe(Consumer<BackupPlanInput.Builder> change) {
    return Arguments.of(change);
  }

  @ParameterizedTest
  @MethodSource("greatest")
  void a_plan_that_just_may_be_is_created(Consumer<BackupPlanInput.Builder> change) {
    create(change);

    assertThat(plans.backup().listBackupPlans(r -> {}).backupPlansList()).hasSize(1);
  }
}
