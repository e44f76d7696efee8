package io.dynamobackup.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestoreJobEventTests {
  private static final String TYPE = "Restore Job State Change";

  private final Watched watched = Watched.start(EngineOptions.documented());

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void a_restore_job_waits_runs_and_is_completed() {
    String arn = recoveryPoint();
    String id = restore(arn, "Restored");
    watched.advance(Duration.ofHours(2));

    assertThat(watched.states(TYPE)).containsExactly("PENDING", "RUNNING", "COMPLETED");
    BackupEvent event = watched.monitoring().events(TYPE).get(2);
    assertThat(event.resources()).containsExactly(arn);
    assertThat(event.detail())
        .containsEntry("restoreJobId", id)
        .containsEntry("recoveryPointArn", arn)
        .containsEntry("backupVaultArn", Watched.VAULT_ARN)
        .containsEntry("sourceResourceArn", Watched.TABLE_ARN)
        .containsEntry("status", "COMPLETED")
        .containsEntry(
            "createdResourceArn", "arn:aws:dynamodb:us-east-1:123456789012:table/Restored")
        .containsKey("completionDate")
        .doesNotContainKeys("statusMessage", "restoreTestingPlanArn");
  }

  @Test
  void a_restore_job_that_fails_tells_why() {
    restore(recoveryPoint(), "Music");
    watched.advance(Duration.ofHours(2));

    assertThat(watched.states(TYPE)).containsExactly("PENDING", "FAILED");
    assertThat(watched.monitoring().events(TYPE).get(1).detail().get("statusMessage"))
        .asString()
        .contains("Music");
    assertThat(watched.monitoring().sum("NumberOfRestoreJobsFailed", Watched.VAULT)).isEqualTo(1);
  }

  @Test
  void a_topic_is_told_of_restores_from_its_vault() {
    watched
        .backup()
        .putBackupVaultNotifications(
            r ->
                r.backupVaultName(Watched.VAULT)
                    .snsTopicArn(Watched.TOPIC)
                    .backupVaultEventsWithStrings("RESTORE_JOB_STARTED", "RESTORE_JOB_COMPLETED"));
    String id = restore(recoveryPoint(), "Restored");
    watched.advance(Duration.ofHours(2));

    assertThat(watched.monitoring().notifications())
        .extracting(each -> each.attributes().get("State"))
        .containsExactly("RUNNING", "COMPLETED");
    assertThat(watched.monitoring().notifications().get(1).attributes())
        .containsEntry("EventType", "RESTORE_JOB")
        .containsEntry("Id", id);
  }

  private String recoveryPoint() {
    String id = watched.startJob(job -> {});
    watched.advance(Duration.ofHours(1));
    return watched.recoveryPoint(id);
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
}
