package io.dynamobackup.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a topic is told of jobs and recovery points, word for word. */
class NotificationTextTests {
  private static final Duration BACKUP = Duration.ofHours(2);
  private static final Timings TIMINGS = Timings.documented().with(Timing.CREATE_BACKUP, BACKUP);

  private final Watched watched =
      Watched.start(EngineOptions.documented().toBuilder().timings(TIMINGS).build());

  @AfterEach
  void close() {
    watched.close();
  }

  private void tell(String... events) {
    watched
        .backup()
        .putBackupVaultNotifications(
            r ->
                r.backupVaultName(Watched.VAULT)
                    .snsTopicArn(Watched.TOPIC)
                    .backupVaultEventsWithStrings(events));
  }

  private List<String> told() {
    return watched.monitoring().notifications().stream().map(each -> each.message()).toList();
  }

  private String recoveryPoint() {
    String arn = watched.recoveryPoint(watched.startJob(job -> {}));
    watched.advance(BACKUP);
    return arn;
  }

  @Test
  void a_backup_job_starts_and_takes_too_long_or_fails() {
    tell("BACKUP_JOB_STARTED", "BACKUP_JOB_COMPLETED");
    String slow = watched.startJob(job -> job.completeWindowMinutes(60L));
    watched.advance(BACKUP);
    watched.engine().denyRole(Watched.ROLE);
    String denied = watched.startJob(job -> {});

    String text =
        "An AWS Backup job %s. Resource ARN : " + Watched.TABLE_ARN + ". BackupJob ID : %s";
    assertThat(told())
        .containsExactly(
            text.formatted("was started", slow),
            text.formatted("failed to complete in time", slow),
            text.formatted("failed", denied));
  }

  @Test
  void a_copy_job_starts_and_is_completed_or_fails() {
    watched
        .backup()
        .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
    watched.backup().createBackupVault(r -> r.backupVaultName("second"));
    String arn = recoveryPoint();
    tell("COPY_JOB_STARTED", "COPY_JOB_SUCCESSFUL", "COPY_JOB_FAILED");
    String copied = copy(arn);
    watched.advance(Duration.ofHours(1));
    watched.engine().denyRole(Watched.ROLE);
    String denied = copy(arn);

    String text =
        "An AWS Backup copy job %s. Recovery point ARN: "
            + arn
            + ". Resource ARN : "
            + Watched.TABLE_ARN
            + ". CopyJob ID : %s";
    assertThat(told())
        .containsExactly(
            text.formatted("was started", copied),
            text.formatted("was completed successfully", copied),
            text.formatted("failed", denied));
  }

  private String copy(String arn) {
    return watched
        .backup()
        .startCopyJob(
            r ->
                r.recoveryPointArn(arn)
                    .sourceBackupVaultName(Watched.VAULT)
                    .destinationBackupVaultArn(Watched.VAULT_ARN.replace(Watched.VAULT, "second"))
                    .iamRoleArn(Watched.ROLE))
        .copyJobId();
  }

  @Test
  void a_restore_job_starts_and_is_completed_or_fails() {
    String arn = recoveryPoint();
    tell("RESTORE_JOB_STARTED", "RESTORE_JOB_COMPLETED");
    String restored = restore(arn, "Restored");
    watched.advance(Duration.ofHours(1));
    String refused = restore(arn, "Music");
    watched.advance(Duration.ofHours(1));

    String text =
        "An AWS Backup restore job %s. Recovery point ARN: " + arn + ". RestoreJob ID : %s";
    assertThat(told())
        .containsExactly(
            text.formatted("was started", restored),
            text.formatted("was completed successfully", restored),
            text.formatted("failed", refused));
  }

  private String restore(String arn, String table) {
    return watched
        .backup()
        .startRestoreJob(
            r ->
                r.recoveryPointArn(arn)
                    .iamRoleArn(Watched.ROLE)
                    .metadata(Map.of("targetTableName", table)))
        .restoreJobId();
  }

  @Test
  void a_recovery_point_is_modified() {
    String arn = recoveryPoint();
    tell("RECOVERY_POINT_MODIFIED");
    watched
        .backup()
        .updateRecoveryPointLifecycle(
            r ->
                r.backupVaultName(Watched.VAULT)
                    .recoveryPointArn(arn)
                    .lifecycle(l -> l.deleteAfterDays(3L)));

    assertThat(told())
        .containsExactly(
            "An AWS Backup recovery point was modified. Recovery point ARN: %s. Resource ARN : %s"
                .formatted(arn, Watched.TABLE_ARN));
  }
}
