package io.dynamobackup.engine.conformance.restoretesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.KeyValue;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointSelectionAlgorithm;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointType;

/** What becomes of restore testing plans when they are due. */
class RestoreTestTests {
  private TestingPlans plans = TestingPlans.in(Target.instant());

  @AfterEach
  void close() {
    plans.close();
  }

  @Test
  void the_latest_recovery_point_is_restored_at_the_time_of_the_plan() {
    plans.backUp();
    plans.target().advance(Duration.ofHours(1));
    String latest = plans.backUp();
    String plan = plans.create(p -> {});
    plans.select(s -> s.validationWindowHours(2));

    plans.target().advance(Duration.ofHours(21));

    assertThat(plans.jobs()).hasSize(1);
    RestoreJobsListMember job = plans.jobs().get(0);
    assertThat(job.status()).isEqualTo(RestoreJobStatus.COMPLETED);
    assertThat(job.recoveryPointArn()).isEqualTo(latest);
    assertThat(job.createdBy().restoreTestingPlanArn()).isEqualTo(plan);
    assertThat(job.creationDate()).isEqualTo(Instant.parse("2018-12-15T12:00:00Z"));
    assertThat(job.iamRoleArn()).isEqualTo(TestingPlans.ROLE);
    assertThat(job.createdResourceArn()).contains("table/awsbackup-restore-test-");
    assertThat(plans.target().engine().choices().asked()).isEmpty();
    assertThat(
            plans
                .backup()
                .getRestoreTestingPlan(r -> r.restoreTestingPlanName(TestingPlans.PLAN))
                .restoreTestingPlan()
                .lastExecutionTime())
        .isEqualTo(Instant.parse("2018-12-15T12:00:00Z"));
  }

  @Test
  void the_latest_recovery_point_may_be_in_any_vault() {
    plans.backUp();
    plans.target().advance(Duration.ofHours(1));
    plans.backup().createBackupVault(r -> r.backupVaultName("daily"));
    String latest = plans.backUp("daily");
    plans.create(p -> {});
    plans.select(s -> {});

    plans.target().advance(Duration.ofHours(21));

    assertThat(plans.jobs().get(0).recoveryPointArn()).isEqualTo(latest);
  }

  @Test
  void a_table_has_no_continuous_recovery_points_to_restore() {
    plans.backUp();
    plans.create(
        p ->
            p.recoveryPointSelection(
                TestingPlans.points(
                    s -> s.recoveryPointTypes(RestoreTestingRecoveryPointType.CONTINUOUS))));
    plans.select(s -> {});

    plans.target().advance(Duration.ofDays(1));

    assertThat(plans.jobs()).isEmpty();
  }

  @Test
  void a_plan_runs_again_and_again_until_it_is_changed_or_deleted() {
    plans.backUp();
    plans.create(p -> {});
    plans.select(s -> {});
    plans.target().advance(Duration.ofDays(3));
    assertThat(plans.jobs()).hasSize(3);

    plans
        .backup()
        .updateRestoreTestingPlan(
            r ->
                r.restoreTestingPlanName(TestingPlans.PLAN)
                    .restoreTestingPlan(p -> p.scheduleExpression("cron(0 12 1 1 ? *)")));
    plans.target().advance(Duration.ofDays(3));
    assertThat(plans.jobs()).hasSize(3);

    plans
        .backup()
        .deleteRestoreTestingSelection(
            r ->
                r.restoreTestingPlanName(TestingPlans.PLAN)
                    .restoreTestingSelectionName(TestingPlans.SELECTION));
    plans.backup().deleteRestoreTestingPlan(r -> r.restoreTestingPlanName(TestingPlans.PLAN));
    plans.target().advance(Duration.ofDays(30));
    assertThat(plans.jobs()).hasSize(3);
  }

  @Test
  void only_what_vaults_window_and_resources_admit_is_restored() {
    plans.backUp();
    plans.create(
        p ->
            p.recoveryPointSelection(
                TestingPlans.points(s -> s.excludeVaults("*:backup-vault:nightly"))));
    plans.create(p -> p.restoreTestingPlanName("others"));
    plans.select(s -> {});
    plans
        .backup()
        .createRestoreTestingSelection(
            r ->
                r.restoreTestingPlanName("others")
                    .restoreTestingSelection(
                        s ->
                            s.restoreTestingSelectionName("tagged")
                                .protectedResourceType("DynamoDB")
                                .protectedResourceArns("*")
                                .protectedResourceConditions(
                                    c ->
                                        c.stringEquals(
                                            t -> t.key("aws:ResourceTag/drill").value("yes")))
                                .iamRoleArn(TestingPlans.ROLE)));
    plans.target().advance(Duration.ofDays(1));
    assertThat(plans.jobs()).isEmpty();

    plans
        .target()
        .client()
        .tagResource(
            r -> r.resourceArn(TestingPlans.TABLE_ARN).tags(t -> t.key("drill").value("yes")));
    plans.target().advance(Duration.ofDays(40));

    assertThat(plans.jobs().stream().map(RestoreJobsListMember::creationDate).toList())
        .as("the window has 30 days")
        .hasSizeBetween(28, 30)
        .allSatisfy(at -> assertThat(at).isBefore(Instant.parse("2019-01-14T00:00:00Z")));
  }

  @Test
  void a_recovery_point_is_in_the_window_to_its_very_end() {
    plans.target().clock().advanceTo(Instant.parse("2018-12-15T12:00:00Z"));
    plans.backUp();
    plans.create(p -> p.recoveryPointSelection(TestingPlans.points(s -> s.selectionWindowDays(1))));
    plans.select(s -> {});

    plans.target().advance(Duration.ofDays(1));
    assertThat(plans.jobs()).hasSize(1);
    plans.target().advance(Duration.ofDays(1));
    assertThat(plans.jobs()).hasSize(1);
  }

  @Test
  void all_conditions_on_tags_must_hold() {
    plans.backUp();
    plans.create(p -> {});
    plans.select(
        s ->
            s.protectedResourceConditions(
                c ->
                    c.stringEquals(is("team", "music"), is("stage", "test"))
                        .stringNotEquals(is("kept", "no"))));

    assertThat(jobsAfter("team", "music")).isZero();
    assertThat(jobsAfter("stage", "test")).isEqualTo(1);
    assertThat(jobsAfter("kept", "no")).isEqualTo(1);
  }

  private static KeyValue is(String tag, String value) {
    return KeyValue.builder().key("aws:ResourceTag/" + tag).value(value).build();
  }

  private int jobsAfter(String tag, String value) {
    plans
        .target()
        .client()
        .tagResource(r -> r.resourceArn(TestingPlans.TABLE_ARN).tags(t -> t.key(tag).value(value)));
    plans.target().advance(Duration.ofDays(1));
    return plans.jobs().size();
  }

  @Test
  void overrides_have_the_table_be_as_wanted() {
    plans.backUp();
    plans.create(p -> {});
    plans.select(
        s ->
            s.restoreMetadataOverrides(Map.of("targettablename", "Drilled"))
                .validationWindowHours(1));

    plans.target().advance(Duration.ofHours(22));

    assertThat(plans.tables()).containsExactly("Drilled", "Music");
  }

  @Test
  void a_random_recovery_point_is_the_same_in_every_run() {
    assertThat(picked()).isEqualTo(picked()).hasSize(20).doesNotHaveDuplicates();
  }

  private List<String> picked() {
    plans.close();
    plans = TestingPlans.in(Target.instant());
    plans.create(
        p ->
            p.recoveryPointSelection(
                TestingPlans.points(
                    s ->
                        s.algorithm(
                            RestoreTestingRecoveryPointSelectionAlgorithm.RANDOM_WITHIN_WINDOW))));
    plans.select(s -> {});
    for (int i = 0; i < 20; i++) {
      plans.backUp();
      plans.target().advance(Duration.ofDays(1));
    }
    return plans.jobs().stream()
        .map(job -> job.restoreJobId() + " " + job.recoveryPointArn())
        .toList();
  }
}
