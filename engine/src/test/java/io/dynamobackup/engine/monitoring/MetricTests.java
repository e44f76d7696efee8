package io.dynamobackup.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricTests {
  private final Watched watched = Watched.start(EngineOptions.instant());

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void states_are_counted_by_vault() {
    watched.backup().createBackupVault(r -> r.backupVaultName("other"));
    watched.startJob(job -> job.lifecycle(l -> l.deleteAfterDays(1L)));
    watched.startJob(job -> job.backupVaultName("other"));
    watched.advance(Duration.ofDays(2));

    Monitoring monitoring = watched.monitoring();

    assertThat(monitoring.sum("NumberOfBackupJobsCreated")).isEqualTo(2);
    assertThat(monitoring.sum("NumberOfBackupJobsCompleted", "other")).isEqualTo(1);
    assertThat(monitoring.sum("NumberOfBackupJobsFailed")).isZero();
    assertThat(monitoring.sum("NumberOfRecoveryPointsCompleted")).isEqualTo(2);
    assertThat(monitoring.sum("NumberOfRecoveryPointsDeleting", Watched.VAULT)).isEqualTo(1);
    assertThat(monitoring.sum("NumberOfRecoveryPointsDeleting", "other")).isZero();
  }

  @Test
  void counts_of_five_minutes_are_one_datum() {
    watched.startJob(job -> {});
    watched.advance(Duration.ofMinutes(2));
    watched.startJob(job -> {});
    watched.advance(Duration.ofMinutes(5));
    watched.startJob(job -> {});

    assertThat(watched.monitoring().metrics())
        .filteredOn(datum -> datum.name().equals("NumberOfBackupJobsCompleted"))
        .containsExactly(datum("2018-12-14T14:25:00Z", 2), datum("2018-12-14T14:30:00Z", 1));
  }

  @Test
  void moves_to_cold_storage_are_counted_when_they_come() {
    watched
        .backup()
        .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
    String arn = watched.recoveryPoint(cold(30L));
    cold(40L);
    watched.advance(Duration.ofDays(1));
    for (long days : new long[] {20, 60, 30, 60}) {
      changeTo(days, arn);
    }

    assertThat(coldAfter(38)).isZero();
    assertThat(coldAfter(1)).isEqualTo(1);
    assertThat(coldAfter(20)).isEqualTo(2);
    assertThat(coldAfter(365)).isEqualTo(2);
  }

  private String cold(long days) {
    return watched.startJob(job -> job.lifecycle(l -> l.moveToColdStorageAfterDays(days)));
  }

  private void changeTo(long days, String arn) {
    watched
        .backup()
        .updateRecoveryPointLifecycle(
            r ->
                r.backupVaultName(Watched.VAULT)
                    .recoveryPointArn(arn)
                    .lifecycle(l -> l.moveToColdStorageAfterDays(days)));
  }

  private long coldAfter(long days) {
    watched.advance(Duration.ofDays(days));
    return watched.monitoring().sum("NumberOfRecoveryPointsCold");
  }

  @Test
  void what_dynamodb_has_does_not_go_to_cold_storage() {
    cold(30L);

    assertThat(coldAfter(365)).isZero();
  }

  @Test
  void a_metric_that_aws_does_not_have_is_refused_with_those_it_has() {
    assertThatThrownBy(() -> watched.monitoring().sum("NumberOfBackups"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "metric (NumberOfBackups) must be one of NumberOfBackupJobsCreated,");
  }

  @Test
  void a_type_of_events_that_there_is_not_is_refused_with_those_there_are() {
    assertThatThrownBy(() -> watched.monitoring().events("Backup job state change"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "detailType (Backup job state change) must be one of Backup Job State Change,");
  }

  private static MetricDatum datum(String timestamp, long sum) {
    return new MetricDatum(
        "NumberOfBackupJobsCompleted", Watched.VAULT, "DynamoDB", Instant.parse(timestamp), sum);
  }
}
