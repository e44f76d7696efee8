package io.dynamobackup.engine.conformance.plan;

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
            r -> r.scheduleExpressionTimezone("Mars/Olympus"),
            "Invalid schedule expression cron(0 5 ? * * *): there is no time zone Mars/Olympus"),
        refusal(
            r -> r.copyActions(CopyAction.builder().destinationBackupVaultArn("copies").build()),
            "Invalid backup vault ARN: copies"),
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
    BackupPlanInput plan =
        Plans.plan(Plans.rule(rule -> {})).toBuilder().applyMutation(change).build();

    assertThat(Refused.by(() -> plans.backup().createBackupPlan(r -> r.backupPlan(plan))).code())
        .isEqualTo(code);
    assertThat(plans.backup().listBackupPlans(r -> {}).backupPlansList()).isEmpty();
  }
}
