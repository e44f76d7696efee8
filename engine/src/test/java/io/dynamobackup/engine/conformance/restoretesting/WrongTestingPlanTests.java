package io.dynamobackup.engine.conformance.restoretesting;

import static io.dynamobackup.engine.conformance.BackupRefusals.asImpossible;
import static io.dynamobackup.engine.conformance.BackupRefusals.asMissing;
import static io.dynamobackup.engine.conformance.BackupRefusals.asPresent;
import static io.dynamobackup.engine.conformance.BackupRefusals.asTooMany;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.backup.model.RestoreTestingPlanForCreate;
import software.amazon.awssdk.services.backup.model.RestoreTestingPlanForUpdate;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointSelection;

/** Restore testing plans that are not created, or not changed. */
class WrongTestingPlanTests {
  private final TestingPlans plans = TestingPlans.in(Target.instant());

  @AfterEach
  void close() {
    plans.close();
  }

  static List<Arguments> wrong() {
    return List.of(
        refusal(
            p -> p.restoreTestingPlanName("my drill"),
            asWrong(
                "RestoreTestingPlanName (my drill) must be 1 to 50 letters, digits or"
                    + " underscores")),
        refusal(
            p -> p.restoreTestingPlanName("a".repeat(51)),
            asWrong(
                "RestoreTestingPlanName (%s) must be 1 to 50 letters, digits or underscores"
                    .formatted("a".repeat(51)))),
        refusal(
            p -> p.scheduleExpression("rate(1 day)"),
            asWrong("Invalid schedule expression rate(1 day): it must be cron(…)")),
        refusal(
            p -> p.scheduleExpressionTimezone("Mars/Olympus"),
            asWrong(
                "Invalid schedule expression cron(0 12 ? * * *): there is no time zone"
                    + " Mars/Olympus")),
        refusal(
            p -> p.startWindowHours(0), asWrong("StartWindowHours (0) must be between 1 and 168")),
        refusal(
            p -> p.startWindowHours(169),
            asWrong("StartWindowHours (169) must be between 1 and 168")),
        selecting(
            s -> s.algorithm((String) null),
            asMissing("RecoveryPointSelection must have an Algorithm")),
        selecting(
            s -> s.includeVaults(List.of()),
            asMissing("RecoveryPointSelection must have IncludeVaults")),
        selecting(
            s -> s.recoveryPointTypesWithStrings(List.of()),
            asMissing("RecoveryPointSelection must have RecoveryPointTypes")),
        selecting(
            s -> s.includeVaults(Collections.nCopies(31, "*")),
            asWrong("IncludeVaults (31) must be between 1 and 30")),
        selecting(
            s -> s.excludeVaults(Collections.nCopies(31, "*")),
            asWrong("ExcludeVaults (31) must be between 0 and 30")),
        selecting(
            s -> s.selectionWindowDays(0),
            asWrong("SelectionWindowDays (0) must be between 1 and 365")),
        selecting(
            s -> s.selectionWindowDays(366),
            asWrong("SelectionWindowDays (366) must be between 1 and 365")));
  }

  private static Arguments refusal(
      Consumer<RestoreTestingPlanForCreate.Builder> change, Refused refused) {
    return Arguments.of(change, refused);
  }

  private static Arguments selecting(
      Consumer<RestoreTestingRecoveryPointSelection.Builder> change, Refused refused) {
    return refusal(p -> p.recoveryPointSelection(TestingPlans.points(change)), refused);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_plan_is_not_created(
      Consumer<RestoreTestingPlanForCreate.Builder> change, Refused refused) {
    assertThat(Refused.by(() -> plans.create(change))).isEqualTo(refused);
    assertThat(plans.backup().listRestoreTestingPlans(r -> {}).restoreTestingPlans()).isEmpty();
  }

  static List<Arguments> greatest() {
    return List.of(
        Arguments.of(ofPlan(p -> p.restoreTestingPlanName("a".repeat(50)))),
        Arguments.of(ofPlan(p -> p.startWindowHours(168))),
        Arguments.of(ofPlan(p -> p.startWindowHours(1))),
        Arguments.of(ofPoints(s -> s.includeVaults(Collections.nCopies(30, "*")))),
        Arguments.of(ofPoints(s -> s.excludeVaults(Collections.nCopies(30, "*")))),
        Arguments.of(ofPoints(s -> s.selectionWindowDays(1))),
        Arguments.of(ofPoints(s -> s.selectionWindowDays(365))),
        Arguments.of(ofPoints(s -> s.recoveryPointTypesWithStrings("CONTINUOUS"))));
  }

  private static Consumer<RestoreTestingPlanForCreate.Builder> ofPlan(
      Consumer<RestoreTestingPlanForCreate.Builder> change) {
    return change;
  }

  private static Consumer<RestoreTestingPlanForCreate.Builder> ofPoints(
      Consumer<RestoreTestingRecoveryPointSelection.Builder> change) {
    return p -> p.recoveryPointSelection(TestingPlans.points(change));
  }

  @ParameterizedTest
  @MethodSource("greatest")
  void a_plan_that_just_may_be_is_created(Consumer<RestoreTestingPlanForCreate.Builder> change) {
    plans.create(change);

    assertThat(plans.backup().listRestoreTestingPlans(r -> {}).restoreTestingPlans()).hasSize(1);
  }

  @Test
  void a_wrong_update_changes_nothing() {
    plans.create(p -> {});

    assertThat(Refused.by(() -> update(p -> p.startWindowHours(169))))
        .isEqualTo(asWrong("StartWindowHours (169) must be between 1 and 168"));
    assertThat(Refused.by(() -> update(p -> p.scheduleExpression("noon"))))
        .isEqualTo(asWrong("Invalid schedule expression noon: it must be cron(…)"));
    assertThat(
            plans
                .backup()
                .getRestoreTestingPlan(r -> r.restoreTestingPlanName(TestingPlans.PLAN))
                .restoreTestingPlan()
                .lastUpdateTime())
        .isNull();
  }

  private void update(Consumer<RestoreTestingPlanForUpdate.Builder> change) {
    plans
        .backup()
        .updateRestoreTestingPlan(
            r -> r.restoreTestingPlanName(TestingPlans.PLAN).restoreTestingPlan(change));
  }

  @Test
  void a_plan_that_is_not_there_is_not_found() {
    assertThat(Refused.by(() -> update(p -> {})))
        .isEqualTo(asUnknown("Restore testing plan drill"));
    assertThat(Refused.by(this::delete)).isEqualTo(asUnknown("Restore testing plan drill"));
  }

  private void delete() {
    plans.backup().deleteRestoreTestingPlan(r -> r.restoreTestingPlanName(TestingPlans.PLAN));
  }

  @Test
  void a_name_is_used_once() {
    plans.create(p -> {});

    assertThat(Refused.by(() -> plans.create(p -> {})))
        .isEqualTo(asPresent("Restore testing plan drill already exists"));
  }

  @Test
  void a_plan_with_selections_is_not_deleted() {
    plans.create(p -> {});
    plans.select(s -> {});

    assertThat(Refused.by(this::delete))
        .isEqualTo(
            asImpossible(
                "Related restore testing selections must be deleted prior to restore testing plan"
                    + " deletion"));
    assertThat(plans.backup().listRestoreTestingPlans(r -> {}).restoreTestingPlans()).hasSize(1);
  }

  @Test
  void a_plan_has_thirty_selections() {
    plans.create(p -> {});
    for (int i = 0; i < 30; i++) {
      String name = "selection" + i;
      plans.select(s -> s.restoreTestingSelectionName(name));
    }

    assertThat(Refused.by(() -> plans.select(s -> {})))
        .isEqualTo(asTooMany("A restore testing plan has at most 30 restore testing selections"));
    assertThat(plans.selections()).hasSize(30);
  }
}
