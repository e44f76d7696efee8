package io.dynamobackup.engine.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.BackupJobState;

/** What keeps a plan from making a backup at its time, and how its jobs fail. */
class FailedScheduledJobTests {
  private final Plans plans = Plans.in(Target.instant());

  @AfterEach
  void close() {
    plans.target().close();
  }

  @Test
  void a_plan_without_selections_makes_nothing() {
    String id = plans.create(rule -> {});
    String selection = plans.assign(id);
    plans.backup().deleteBackupSelection(r -> r.backupPlanId(id).selectionId(selection));

    plans.advanceTo("2018-12-20T00:00:00Z");
    assertThat(plans.jobs()).isEmpty();
    assertThat(plans.get(id).lastExecutionDate()).isNull();

    plans.assign(id);
    plans.advanceTo("2018-12-21T00:00:00Z");
    assertThat(plans.times()).containsExactly("2018-12-20T05:00:00Z");
  }

  @Test
  void a_plan_that_selects_no_table_does_not_run() {
    String id = plans.create(rule -> {});
    plans.assign(id, s -> s.resources(Plans.TABLE_ARN + "2"));

    plans.advanceTo("2018-12-20T00:00:00Z");

    assertThat(plans.jobs()).isEmpty();
    assertThat(plans.get(id).lastExecutionDate()).isNull();
  }

  @Test
  void a_job_fails_whose_vault_does_not_exist() {
    plans.assign(plans.create(rule -> rule.targetBackupVaultName("other")));

    plans.advanceTo("2018-12-15T05:00:00Z");

    assertThat(plans.jobs().get(0).state()).isEqualTo(BackupJobState.FAILED);
    assertThat(plans.jobs().get(0).statusMessage())
        .isEqualTo(
            "Backup job failed because backup vault"
                + " arn:aws:backup:us-east-1:123456789012:backup-vault:other does not exist.");
  }

  @Test
  void a_job_fails_whose_role_was_denied() {
    plans.assign(plans.create(rule -> {}));
    plans.target().engine().denyRole(Plans.ROLE);
    plans.advanceTo("2018-12-15T05:00:00Z");
    plans.target().engine().allowRole(Plans.ROLE);
    plans.advanceTo("2018-12-16T05:00:00Z");

    assertThat(plans.jobs())
        .extracting(BackupJob::state)
        .containsExactly(BackupJobState.FAILED, BackupJobState.COMPLETED);
    assertThat(plans.jobs().get(0).statusMessage())
        .isEqualTo("AWS Backup does not have permission to describe resource " + Plans.TABLE_ARN);
  }

  @Test
  void a_job_fails_whose_retention_the_lock_of_the_vault_does_not_allow() {
    plans.assign(plans.create(rule -> rule.lifecycle(l -> l.deleteAfterDays(6L))));
    plans
        .backup()
        .putBackupVaultLockConfiguration(r -> r.backupVaultName(Plans.VAULT).minRetentionDays(7L));

    plans.advanceTo("2018-12-15T05:00:00Z");

    assertThat(plans.jobs().get(0).state()).isEqualTo(BackupJobState.FAILED);
    assertThat(plans.jobs().get(0).statusMessage())
        .isEqualTo(
            "Retention period of the backup job is outside of the range that Vault Lock of backup"
                + " vault nightly allows");
    assertThat(plans.inVault()).isEmpty();
  }

  @Test
  void a_deleted_table_is_not_selected_any_more() {
    plans.assign(plans.create(rule -> {}));
    plans.advanceTo("2018-12-15T06:00:00Z");

    plans.target().client().deleteTable(r -> r.tableName(Music.TABLE));
    plans.target().advance(Duration.ofDays(2));

    assertThat(plans.jobs()).hasSize(1);
    assertThat(plans.inVault()).hasSize(1);
  }
}
