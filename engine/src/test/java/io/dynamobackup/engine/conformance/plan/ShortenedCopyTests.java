package io.dynamobackup.engine.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.CopyAction;
import software.amazon.awssdk.services.backup.model.CopyJob;
import software.amazon.awssdk.services.backup.model.CopyJobState;

/** Copies of recovery points whose lifecycle is another when they are complete. */
class ShortenedCopyTests {
  private final Plans plans = Plans.in(Target.documented());

  @AfterEach
  void close() {
    plans.target().close();
  }

  @Test
  void a_copy_that_would_be_cold_goes_with_a_recovery_point_that_is_kept_for_a_week() {
    BackupClient backup = plans.backup();
    backup.updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
    backup.createBackupVault(r -> r.backupVaultName("copies"));
    plans.assign(
        plans.create(
            rule ->
                rule.copyActions(
                    CopyAction.builder()
                        .destinationBackupVaultArn(
                            "arn:aws:backup:us-east-1:123456789012:backup-vault:copies")
                        .lifecycle(l -> l.moveToColdStorageAfterDays(10L))
                        .build())));
    plans.advanceTo("2018-12-15T05:00:00Z");
    assertThat(plans.jobs().get(0).state()).isEqualTo(BackupJobState.RUNNING);

    String point = plans.jobs().get(0).recoveryPointArn();
    backup.updateRecoveryPointLifecycle(
        r ->
            r.backupVaultName(Plans.VAULT)
                .recoveryPointArn(point)
                .lifecycle(l -> l.deleteAfterDays(7L)));
    plans.target().advance(Duration.ofHours(2));

    CopyJob copy = backup.listCopyJobs(r -> {}).copyJobs().get(0);
    assertThat(copy.state()).isEqualTo(CopyJobState.COMPLETED);
    assertThat(
            backup
                .describeRecoveryPoint(
                    r ->
                        r.backupVaultName("copies")
                            .recoveryPointArn(copy.destinationRecoveryPointArn()))
                .lifecycle()
                .deleteAfterDays())
        .isEqualTo(7);
  }
}
