package io.dynamobackup.engine.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.CopyAction;
import software.amazon.awssdk.services.backup.model.CopyJob;
import software.amazon.awssdk.services.backup.model.CopyJobState;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;

/** The copy actions of a rule. */
class RuleCopyTests {
  private static final String COPIES = "arn:aws:backup:eu-west-1:123456789012:backup-vault:copies";

  private final Plans plans = Plans.in(Target.instant());

  @BeforeEach
  void assign() {
    plans
        .target()
        .engine()
        .backupClient(Region.EU_WEST_1)
        .createBackupVault(r -> r.backupVaultName("copies"));
    plans.assign(
        plans.create(
            rule ->
                rule.lifecycle(l -> l.deleteAfterDays(35L))
                    .recoveryPointTags(Map.of("kind", "daily"))
                    .copyActions(
                        CopyAction.builder()
                            .destinationBackupVaultArn(COPIES)
                            .lifecycle(l -> l.deleteAfterDays(7L))
                            .build())));
  }

  @AfterEach
  void close() {
    plans.target().close();
  }

  private void manageInFull() {
    plans
        .backup()
        .updateRegionSettings(
            r ->
                r.resourceTypeOptInPreference(Map.of("DynamoDB", true))
                    .resourceTypeManagementPreference(Map.of("DynamoDB", true)));
  }

  private CopyJob copyJob() {
    return plans.backup().listCopyJobs(r -> {}).copyJobs().get(0);
  }

  @Test
  void a_recovery_point_is_copied_once_it_is_complete() {
    manageInFull();
    plans.advanceTo("2018-12-15T05:00:00Z");

    BackupJob job = plans.jobs().get(0);
    assertThat(copyJob().state()).isEqualTo(CopyJobState.COMPLETED);
    assertThat(copyJob().sourceRecoveryPointArn()).isEqualTo(job.recoveryPointArn());
    assertThat(copyJob().createdByBackupJobId()).isEqualTo(job.backupJobId());
    assertThat(copyJob().createdBy()).isEqualTo(job.createdBy());
    List<RecoveryPointByBackupVault> copies =
        plans
            .target()
            .engine()
            .backupClient(Region.EU_WEST_1)
            .listRecoveryPointsByBackupVault(r -> r.backupVaultName("copies"))
            .recoveryPoints();
    assertThat(copies)
        .singleElement()
        .satisfies(copy -> assertThat(copy.lifecycle().deleteAfterDays()).isEqualTo(7))
        .satisfies(copy -> assertThat(copy.createdBy()).isEqualTo(job.createdBy()));
  }

  @Test
  void a_recovery_point_that_is_dynamodbs_too_is_not_copied_and_the_job_says_so() {
    plans.advanceTo("2018-12-15T05:00:00Z");

    assertThat(copyJob().state()).isEqualTo(CopyJobState.FAILED);
    assertThat(copyJob().statusMessage())
        .isEqualTo(
            "Recovery point %s cannot be copied: copies of DynamoDB need AWS Backup's advanced"
                    .formatted(plans.jobs().get(0).recoveryPointArn())
                + " features, which UpdateRegionSettings enables");
  }

  @Test
  void a_copy_into_the_vault_of_the_rule_fails_and_leaves_the_recovery_point_alone() {
    manageInFull();
    plans.assign(
        plans.create(
            rule ->
                rule.ruleName("circular")
                    .copyActions(
                        CopyAction.builder()
                            .destinationBackupVaultArn(
                                "arn:aws:backup:us-east-1:123456789012:backup-vault:" + Plans.VAULT)
                            .build())));
    plans.advanceTo("2018-12-15T05:00:00Z");

    assertThat(plans.backup().listCopyJobs(r -> r.byState(CopyJobState.FAILED)).copyJobs())
        .singleElement()
        .satisfies(
            job ->
                assertThat(job.statusMessage()).startsWith("Source and destination backup vault"));
    assertThat(plans.inVault()).hasSize(2);
  }

  @Test
  void a_recovery_point_has_the_tags_of_its_rule_where_it_can_have_any() {
    manageInFull();
    plans.advanceTo("2018-12-15T05:00:00Z");

    String arn = plans.jobs().get(0).recoveryPointArn();
    assertThat(plans.backup().listTags(r -> r.resourceArn(arn)).tags())
        .containsEntry("kind", "daily");
  }
}
