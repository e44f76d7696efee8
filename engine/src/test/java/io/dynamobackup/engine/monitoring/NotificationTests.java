package io.dynamobackup.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotificationTests {
  private final Watched watched = Watched.start(EngineOptions.documented());
  private final Instant start = watched.engine().clock().instant();

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void nobody_is_told_of_what_a_vault_does_not_tell() {
    watched.startJob(job -> {});
    watched.advance(Duration.ofHours(1));

    assertThat(watched.monitoring().notifications()).isEmpty();
  }

  @Test
  void a_topic_is_told_of_a_completed_job_in_awss_words() {
    tell("BACKUP_JOB_COMPLETED");
    String id = watched.startJob(job -> {});
    String arn = watched.recoveryPoint(id);
    watched.advance(Duration.ofHours(1));

    assertThat(watched.monitoring().notifications()).hasSize(1);
    BackupNotification notification = watched.monitoring().notifications().get(0);
    assertThat(notification.topicArn()).isEqualTo(Watched.TOPIC);
    assertThat(notification.subject()).isEqualTo("Notification from AWS Backup");
    assertThat(notification.message())
        .isEqualTo(
            "An AWS Backup job was completed successfully. Recovery point ARN: %s. Resource ARN : %s. BackupJob ID : %s"
                .formatted(arn, Watched.TABLE_ARN, id));
    assertThat(notification.attributes())
        .isEqualTo(
            Map.of(
                "EventType", "BACKUP_JOB",
                "State", "COMPLETED",
                "AccountId", "123456789012",
                "Id", id,
                "StartTime", start.toString()));
  }

  @Test
  void json_is_that_which_a_function_gets() {
    tell("BACKUP_JOB_COMPLETED");
    String id = watched.startJob(job -> {});
    watched.backup().stopBackupJob(r -> r.backupJobId(id));
    assertThat(watched.monitoring().notifications()).isEmpty();
    watched.advance(Duration.ofMinutes(1));

    BackupNotification notification = watched.monitoring().notifications().get(0);

    assertThat(notification.toJson())
        .isEqualTo(
            """
            {"Records":[{"EventSource":"aws:sns","EventVersion":"1.0","Sns":{"Type":"Notification",\
            "MessageId":"%s","TopicArn":"%s","Subject":"Notification from AWS Backup",\
            "Message":"An AWS Backup job was stopped. Resource ARN : %s. BackupJob ID : %s",\
            "Timestamp":"%s","MessageAttributes":{"EventType":{"Type":"String","Value":"BACKUP_JOB"},\
            "State":{"Type":"String","Value":"ABORTED"},\
            "AccountId":{"Type":"String","Value":"123456789012"},\
            "Id":{"Type":"String","Value":"%s"},\
            "StartTime":{"Type":"String","Value":"%s"}}}}]}\
            """
                .formatted(
                    notification.messageId(),
                    Watched.TOPIC,
                    Watched.TABLE_ARN,
                    id,
                    start.plusSeconds(60),
                    id,
                    start));
  }

  @Test
  void started_and_failed_jobs_and_changed_recovery_points_are_told_when_asked_for() {
    tell("BACKUP_JOB_STARTED", "BACKUP_JOB_COMPLETED", "RECOVERY_POINT_MODIFIED");
    String arn = watched.recoveryPoint(watched.startJob(job -> {}));
    watched.advance(Duration.ofHours(1));
    watched
        .backup()
        .updateRecoveryPointLifecycle(
            r ->
                r.backupVaultName(Watched.VAULT)
                    .recoveryPointArn(arn)
                    .lifecycle(l -> l.deleteAfterDays(3L)));
    watched
        .backup()
        .putBackupVaultLockConfiguration(
            r -> r.backupVaultName(Watched.VAULT).minRetentionDays(30L));
    watched.startJob(job -> job.lifecycle(l -> l.deleteAfterDays(7L)));

    assertThat(watched.monitoring().notifications())
        .extracting(
            each -> each.attributes().get("EventType") + " " + each.attributes().get("State"))
        .containsExactly(
            "BACKUP_JOB RUNNING",
            "BACKUP_JOB COMPLETED",
            "RECOVERY_POINT MODIFIED",
            "BACKUP_JOB FAILED");
    assertThat(watched.monitoring().notifications().get(3).message())
        .startsWith("An AWS Backup job failed. Resource ARN : ");
  }

  @Test
  void a_vault_that_tells_nobody_any_more_is_silent() {
    tell("BACKUP_JOB_STARTED");
    watched.backup().deleteBackupVaultNotifications(r -> r.backupVaultName(Watched.VAULT));
    watched.startJob(job -> {});

    assertThat(watched.monitoring().notifications()).isEmpty();
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
}
