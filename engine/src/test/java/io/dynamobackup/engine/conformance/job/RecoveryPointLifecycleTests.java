package io.dynamobackup.engine.conformance.job;

import static io.dynamobackup.engine.conformance.BackupRefusals.asImpossible;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.StorageClass;
import software.amazon.awssdk.services.backup.model.UpdateRecoveryPointLifecycleResponse;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;

/** How long recovery points are kept. */
class RecoveryPointLifecycleTests {
  private Jobs jobs = Jobs.in(Target.instant());

  @AfterEach
  void close() {
    jobs.target().close();
  }

  @Test
  void it_goes_on_its_day_and_its_backup_with_it() {
    String arn = jobs.recoveryPoint(job -> job.lifecycle(l -> l.deleteAfterDays(7L)));

    jobs.target().advance(Duration.ofDays(7).minusMillis(1));
    assertThat(jobs.inVault()).containsExactly(arn);

    jobs.target().advance(Duration.ofMillis(1));
    assertThat(jobs.inVault()).isEmpty();
    assertThat(
            jobs.target()
                .client()
                .listBackups(r -> r.backupType(BackupTypeFilter.AWS_BACKUP))
                .backupSummaries())
        .isEmpty();
    jobs.backup().deleteBackupVault(r -> r.backupVaultName(Jobs.VAULT));
  }

  @Test
  void what_is_said_of_the_archive_of_volumes_is_given_back() {
    String arn =
        jobs.recoveryPoint(
            job ->
                job.lifecycle(
                    l -> l.deleteAfterDays(7L).optInToArchiveForSupportedResources(true)));

    assertThat(jobs.describePoint(arn).lifecycle().optInToArchiveForSupportedResources()).isTrue();
    assertThat(jobs.describePoint(arn).storageClass()).isEqualTo(StorageClass.WARM);
  }

  @Test
  void one_whose_new_retention_is_over_goes_and_monitoring_tells() {
    String arn = jobs.recoveryPoint(job -> {});
    jobs.target().advance(Duration.ofDays(10));

    jobs.keep(arn, 1);
    jobs.target().advance(Duration.ofSeconds(1));

    assertThat(jobs.target().engine().monitoring().sum("NumberOfRecoveryPointsDeleting"))
        .isEqualTo(1);
    assertThat(jobs.inVault()).isEmpty();
  }

  @Test
  void it_may_go_eight_hours_late() {
    jobs.target().close();
    jobs =
        Jobs.in(
            Target.with(
                EngineOptions.documented().toBuilder()
                    .choices(
                        Choices.scripted(List.of(Duration.ofHours(8).toNanos()))
                            .only(Set.of(ChoicePoint.RECOVERY_POINT_EXPIRY)))
                    .build()));
    jobs.target().advance(Duration.ofMinutes(10));
    String arn = jobs.recoveryPoint(job -> job.lifecycle(l -> l.deleteAfterDays(7L)));

    jobs.target().advance(Duration.ofDays(7).plusHours(8).minusMillis(1));
    assertThat(jobs.inVault()).containsExactly(arn);

    jobs.target().advance(Duration.ofMillis(1));
    assertThat(jobs.inVault()).isEmpty();
  }

  @Test
  void it_goes_on_its_day_unless_chosen_otherwise() {
    jobs.target().close();
    jobs = Jobs.in(Target.documented());
    jobs.target().advance(Duration.ofMinutes(10));
    jobs.start(job -> job.lifecycle(l -> l.deleteAfterDays(7L)));

    jobs.target().advance(Duration.ofDays(7));

    assertThat(jobs.inVault()).isEmpty();
  }

  @Test
  void a_period_before_cold_storage_is_kept_and_moves_nothing() {
    String arn =
        jobs.recoveryPoint(
            job -> job.lifecycle(l -> l.moveToColdStorageAfterDays(1L).deleteAfterDays(91L)));

    jobs.target().advance(Duration.ofDays(2));

    assertThat(jobs.describePoint(arn).lifecycle().moveToColdStorageAfterDays()).isEqualTo(1);
    assertThat(jobs.describePoint(arn).storageClass()).isEqualTo(StorageClass.WARM);
  }

  @Test
  void a_new_lifecycle_takes_the_place_of_the_old() {
    String arn = jobs.recoveryPoint(job -> job.lifecycle(l -> l.deleteAfterDays(7L)));

    UpdateRecoveryPointLifecycleResponse updated = jobs.keep(arn, 30);
    jobs.target().advance(Duration.ofDays(29));

    assertThat(updated.calculatedLifecycle().deleteAt())
        .isEqualTo(Instant.parse("2019-01-13T14:25:00Z"));
    assertThat(jobs.inVault()).containsExactly(arn);
    jobs.keep(arn, -1);
    jobs.target().advance(Duration.ofDays(10_000));
    assertThat(jobs.inVault()).containsExactly(arn);
    assertThat(jobs.describePoint(arn).lifecycle()).isNull();
  }

  @Test
  void a_lock_keeps_recovery_points_as_they_are() {
    String arn = jobs.recoveryPoint(job -> {});
    jobs.backup()
        .putBackupVaultLockConfiguration(r -> r.backupVaultName(Jobs.VAULT).minRetentionDays(1L));

    Refused refused =
        asImpossible("Recovery points of backup vault nightly are protected by Vault Lock");
    assertThat(Refused.by(() -> jobs.delete(arn))).isEqualTo(refused);
    assertThat(Refused.by(() -> jobs.keep(arn, 1))).isEqualTo(refused);
    assertThat(jobs.inVault()).containsExactly(arn);
  }
}
