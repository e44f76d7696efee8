package io.dynamobackup.engine.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobResponse;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointResponse;
import software.amazon.awssdk.services.backup.model.GetBackupPlanResponse;
import software.amazon.awssdk.services.backup.model.RecoveryPointCreator;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;

class ScheduledJobTests {
  private final Plans plans = Plans.in(Target.instant());

  @AfterEach
  void close() {
    plans.target().close();
  }

  @Test
  void a_plan_backs_up_the_tables_assigned_to_it_as_its_times_pass() {
    plans.assign(plans.create(rule -> {}));

    plans.advanceTo("2018-12-17T12:00:00Z");

    assertThat(plans.times())
        .containsExactly("2018-12-15T05:00:00Z", "2018-12-16T05:00:00Z", "2018-12-17T05:00:00Z");
    assertThat(plans.jobs()).extracting(BackupJob::state).containsOnly(BackupJobState.COMPLETED);
    assertThat(plans.inVault()).hasSize(3);
  }

  @Test
  void jobs_and_recovery_points_say_which_rule_wanted_them() {
    String id = plans.create(rule -> rule.startWindowMinutes(60L));
    plans.assign(id);
    plans.advanceTo("2018-12-15T05:00:00Z");

    GetBackupPlanResponse plan = plans.get(id);
    DescribeBackupJobResponse job =
        plans.backup().describeBackupJob(r -> r.backupJobId(plans.jobs().get(0).backupJobId()));
    RecoveryPointCreator creator = job.createdBy();
    assertThat(creator.backupPlanId()).isEqualTo(id);
    assertThat(creator.backupPlanArn()).isEqualTo(plan.backupPlanArn());
    assertThat(creator.backupPlanVersion()).isEqualTo(plan.versionId());
    assertThat(creator.backupRuleId()).isEqualTo(plan.backupPlan().rules().get(0).ruleId());
    assertThat(creator.backupRuleName()).isEqualTo("daily");
    assertThat(creator.backupRuleCron()).isEqualTo("cron(0 5 ? * * *)");
    assertThat(job.iamRoleArn()).isEqualTo(Plans.ROLE);
    assertThat(job.startBy()).isEqualTo(Instant.parse("2018-12-15T06:00:00Z"));
    assertThat(plans.jobs().get(0).createdBy()).isEqualTo(creator);
    assertThat(plans.inVault().get(0).createdBy()).isEqualTo(creator);
    DescribeRecoveryPointResponse point =
        plans
            .backup()
            .describeRecoveryPoint(
                r -> r.backupVaultName(Plans.VAULT).recoveryPointArn(job.recoveryPointArn()));
    assertThat(point.createdBy()).isEqualTo(creator);
    assertThat(plan.lastExecutionDate()).isEqualTo(Instant.parse("2018-12-15T05:00:00Z"));
  }

  @Test
  void a_vault_lists_what_a_plan_made() {
    String id = plans.create(rule -> {});
    plans.assign(id);
    plans.advanceTo("2018-12-15T05:00:00Z");

    assertThat(ofPlan(id)).isEqualTo(1);
    assertThat(ofPlan("42")).isZero();
  }

  private int ofPlan(String id) {
    return plans
        .backup()
        .listRecoveryPointsByBackupVault(r -> r.backupVaultName(Plans.VAULT).byBackupPlanId(id))
        .recoveryPoints()
        .size();
  }

  @Test
  void a_recovery_point_holds_what_was_in_the_table_at_its_time() {
    plans.assign(plans.create(rule -> {}));
    Music.put(plans.target().client(), "No One You Know", "Call Me Today");
    plans.advanceTo("2018-12-15T05:00:00Z");
    Music.put(plans.target().client(), "Acme Band", "Happy Day");

    plans
        .target()
        .client()
        .restoreTableFromBackup(
            r -> r.backupArn(plans.inVault().get(0).recoveryPointArn()).targetTableName("Back"));

    assertThat(plans.target().client().scan(r -> r.tableName("Back")).items()).hasSize(1);
  }

  @Test
  void dynamodb_shows_the_backups_of_a_plan_until_their_retention_is_over() {
    plans.assign(plans.create(rule -> rule.lifecycle(l -> l.deleteAfterDays(2L))));

    plans.advanceTo("2018-12-20T04:59:59Z");

    assertThat(
            plans
                .target()
                .client()
                .listBackups(r -> r.backupType(BackupTypeFilter.AWS_BACKUP))
                .backupSummaries())
        .hasSize(2)
        .allMatch(backup -> backup.backupType() == BackupType.AWS_BACKUP)
        .extracting(backup -> backup.backupCreationDateTime().toString())
        .containsExactly("2018-12-18T05:00:00Z", "2018-12-19T05:00:00Z");
  }

  @Test
  void a_continuous_backup_of_a_table_is_a_snapshot() {
    plans.assign(
        plans.create(
            rule -> rule.enableContinuousBackup(true).lifecycle(l -> l.deleteAfterDays(35L))));

    plans.advanceTo("2018-12-15T05:00:00Z");

    assertThat(plans.inVault())
        .singleElement()
        .satisfies(point -> assertThat(point.recoveryPointArn()).contains("/backup/"));
  }

  @Test
  void where_nothing_takes_time_nobody_is_asked_when_a_job_starts() {
    plans.assign(plans.create(rule -> {}));

    plans.advanceTo("2018-12-15T23:00:00Z");

    assertThat(plans.jobs()).hasSize(1);
    assertThat(plans.target().engine().choices().asked()).isEmpty();
  }

  @Test
  void while_start_windows_overlap_the_longer_retention_wins() {
    plans.assign(
        plans.create(
            rule -> rule.lifecycle(l -> l.deleteAfterDays(35L)),
            rule ->
                rule.ruleName("sundays")
                    .scheduleExpression("cron(0 8 ? * SUN *)")
                    .lifecycle(l -> l.deleteAfterDays(90L)),
            rule ->
                rule.ruleName("mondays")
                    .scheduleExpression("cron(0 14 ? * MON *)")
                    .lifecycle(l -> l.deleteAfterDays(90L))));

    plans.advanceTo("2018-12-17T23:00:00Z");

    assertThat(plans.times())
        .containsExactly(
            "2018-12-15T05:00:00Z",
            "2018-12-16T08:00:00Z",
            "2018-12-17T05:00:00Z",
            "2018-12-17T14:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({"35, 90", "90, 35"})
  void start_windows_that_only_touch_do_not_overlap(long first, long second) {
    plans.assign(
        plans.create(
            rule -> rule.startWindowMinutes(60L).lifecycle(l -> l.deleteAfterDays(first)),
            rule ->
                rule.ruleName("later")
                    .scheduleExpression("cron(0 6 ? * * *)")
                    .startWindowMinutes(60L)
                    .lifecycle(l -> l.deleteAfterDays(second))));

    plans.advanceTo("2018-12-15T23:00:00Z");

    assertThat(plans.times()).containsExactly("2018-12-15T05:00:00Z", "2018-12-15T06:00:00Z");
  }

  @Test
  void a_changed_plan_goes_by_its_new_rules() {
    String id = plans.create(rule -> {});
    plans.assign(id);
    plans.advanceTo("2018-12-15T06:00:00Z");

    plans
        .backup()
        .updateBackupPlan(
            r ->
                r.backupPlanId(id)
                    .backupPlan(
                        Plans.plan(Plans.rule(x -> x.scheduleExpression("cron(0 0/12 * * ? *)")))));
    plans.advanceTo("2018-12-16T06:00:00Z");

    assertThat(plans.times())
        .containsExactly("2018-12-15T05:00:00Z", "2018-12-15T12:00:00Z", "2018-12-16T00:00:00Z");
  }

  @Test
  void a_table_is_backed_up_once_although_two_selections_select_it() {
    String id = plans.create(rule -> {});
    plans.assign(id);
    plans.assign(id, selection -> selection.selectionName("all").resources("*"));

    plans.advanceTo("2018-12-15T05:00:00Z");

    assertThat(plans.jobs()).hasSize(1);
  }

  @Test
  void a_schedule_goes_by_its_time_zone() {
    plans.assign(
        plans.create(
            rule ->
                rule.scheduleExpression("cron(30 2 * * ? *)")
                    .scheduleExpressionTimezone("Europe/Berlin")));

    plans.advanceTo("2019-04-01T12:00:00Z");

    assertThat(plans.times())
        .endsWith("2019-03-29T01:30:00Z", "2019-03-30T01:30:00Z", "2019-04-01T00:30:00Z");
  }

  @Test
  void a_second_selection_of_one_name_is_refused() {
    String id = plans.create(rule -> {});
    plans.assign(id);

    assertThat(Refused.by(() -> plans.assign(id)).code()).isEqualTo("AlreadyExistsException");
  }
}
