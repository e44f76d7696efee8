package io.dynamobackup.engine.conformance.job;

import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.StorageClass;

/** Recovery points that AWS Backup manages in full go to cold storage when it is time. */
class ColdStorageTests {
  private final Jobs jobs = Jobs.in(Target.instant());

  @BeforeEach
  void enable() {
    manageInFull(true);
  }

  private void manageInFull(boolean isOn) {
    jobs.backup()
        .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", isOn)));
  }

  @AfterEach
  void close() {
    jobs.target().close();
  }

  private String kept(@Nullable Long coldAfter, @Nullable Long deleteAfter) {
    return jobs.recoveryPoint(
        job ->
            job.lifecycle(
                l -> l.moveToColdStorageAfterDays(coldAfter).deleteAfterDays(deleteAfter)));
  }

  private void update(String arn, @Nullable Long coldAfter, @Nullable Long deleteAfter) {
    jobs.backup()
        .updateRecoveryPointLifecycle(
            r ->
                r.backupVaultName(Jobs.VAULT)
                    .recoveryPointArn(arn)
                    .lifecycle(
                        l -> l.moveToColdStorageAfterDays(coldAfter).deleteAfterDays(deleteAfter)));
  }

  @Test
  void it_is_cold_when_its_days_are_over_and_gone_later() {
    Instant created = jobs.target().clock().instant();
    String arn = kept(30L, 120L);

    assertThat(jobs.describePoint(arn).calculatedLifecycle().moveToColdStorageAt())
        .isEqualTo(created.plus(Duration.ofDays(30)));
    jobs.target().advance(Duration.ofDays(30).minusMillis(1));
    assertThat(jobs.describePoint(arn).storageClass()).isEqualTo(StorageClass.WARM);
    jobs.target().advance(Duration.ofMillis(1));
    assertThat(jobs.describePoint(arn).storageClass()).isEqualTo(StorageClass.COLD);
    jobs.target().advance(Duration.ofDays(90));
    assertThat(jobs.inVault()).isEmpty();
  }

  @Test
  void what_dynamodb_has_is_always_warm() {
    manageInFull(false);
    String arn = kept(1L, null);
    jobs.target().advance(Duration.ofDays(2));

    assertThat(jobs.describePoint(arn).storageClass()).isEqualTo(StorageClass.WARM);
    assertThat(jobs.describePoint(arn).lifecycle().moveToColdStorageAfterDays()).isEqualTo(1);
    assertThat(jobs.describePoint(arn).calculatedLifecycle()).isNull();
  }

  @Test
  void a_later_move_is_a_day_from_now_at_the_earliest() {
    String arn = kept(null, null);
    jobs.target().advance(Duration.ofDays(10));

    assertThat(Refused.by(() -> update(arn, 10L, null)))
        .isEqualTo(
            new Refused(
                "InvalidParameterValueException",
                "Invalid lifecycle. MoveToColdStorageAfterDays (10) must be at least the age of the"
                    + " recovery point (10 days) and one day"));
    update(arn, 11L, null);

    jobs.target().advance(Duration.ofDays(1));
    assertThat(jobs.describePoint(arn).storageClass()).isEqualTo(StorageClass.COLD);
  }

  @Test
  void what_is_cold_stays_cold() {
    String arn = kept(1L, null);
    jobs.target().advance(Duration.ofDays(1));

    assertThat(Refused.by(() -> update(arn, 5L, null)))
        .isEqualTo(
            new Refused(
                "InvalidRequestException",
                "Recovery point %s is in cold storage: MoveToColdStorageAfterDays cannot be changed"
                        .formatted(arn)
                    + " any more"));
    update(arn, 1L, 91L);
    assertThat(jobs.describePoint(arn).lifecycle().deleteAfterDays()).isEqualTo(91);
  }

  @Test
  void deletion_is_ninety_days_after_the_move_at_the_earliest() {
    String arn = kept(1L, null);

    assertThat(Refused.by(() -> update(arn, 1L, 90L)))
        .isEqualTo(
            asWrong(
                "Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from"
                    + " MoveToColdStorageAfterDays"));
    assertThat(jobs.describePoint(arn).lifecycle().deleteAfterDays()).isNull();
  }
}
