package io.dynamobackup.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackupJobEventTests {
  private static final String TYPE = "Backup Job State Change";

  private final Watched watched = Watched.start(EngineOptions.documented());
  private final Instant start = watched.engine().clock().instant();

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void a_job_is_created_runs_and_is_completed() {
    watched.startJob(job -> {});
    assertThat(watched.states(TYPE)).containsExactly("CREATED", "RUNNING");
    assertThat(watched.monitoring().events(TYPE).get(1).resources()).isEmpty();

    watched.advance(Duration.ofHours(1));

    assertThat(watched.states(TYPE)).containsExactly("CREATED", "RUNNING", "COMPLETED");
  }

  @Test
  void little_is_told_of_a_job_that_is_created() {
    String id = watched.startJob(job -> {});

    BackupEvent event = watched.monitoring().events(TYPE).get(0);

    assertThat(event.source()).isEqualTo("aws.backup");
    assertThat(event.account()).isEqualTo("123456789012");
    assertThat(event.region()).isEqualTo("us-east-1");
    assertThat(event.time()).isEqualTo(start);
    assertThat(event.resources()).isEmpty();
    assertThat(event.detail())
        .containsExactly(
            Map.entry("backupJobId", id),
            Map.entry("state", "CREATED"),
            Map.entry("creationDate", start.toString()));
  }

  @Test
  void a_completed_job_is_told_as_aws_does() {
    String id = watched.startJob(job -> job.startWindowMinutes(60L));
    String arn = watched.recoveryPoint(id);
    watched.advance(Duration.ofHours(1));

    BackupEvent event = watched.monitoring().events(TYPE).get(2);
    Object completedAt = event.detail().get("completionDate");

    assertThat(event.toJson())
        .isEqualTo(
            """
            {"version":"0","id":"%s","detail-type":"Backup Job State Change","source":"aws.backup",\
            "account":"123456789012","time":"%s","region":"us-east-1","resources":["%s"],\
            "detail":{"backupJobId":"%s","backupSizeInBytes":"0","backupVaultArn":"%s",\
            "backupVaultName":"nightly","bytesTransferred":"0","creationDate":"%s",\
            "iamRoleArn":"%s","resourceArn":"%s","resourceType":"DynamoDB","state":"COMPLETED",\
            "completionDate":"%s","startBy":"%s","percentDone":100}}\
            """
                .formatted(
                    event.id(),
                    event.time(),
                    arn,
                    id,
                    Watched.VAULT_ARN,
                    start,
                    Watched.ROLE,
                    Watched.TABLE_ARN,
                    completedAt,
                    start.plus(Duration.ofHours(1))));
    assertThat(Instant.parse(String.valueOf(completedAt))).isEqualTo(event.time()).isAfter(start);
  }

  @Test
  void a_failed_job_tells_why() {
    watched
        .backup()
        .putBackupVaultLockConfiguration(
            r -> r.backupVaultName(Watched.VAULT).minRetentionDays(30L));
    watched.startJob(job -> job.lifecycle(l -> l.deleteAfterDays(7L)));

    assertThat(watched.states(TYPE)).containsExactly("CREATED", "FAILED");
    assertThat(watched.monitoring().events(TYPE).get(1).detail())
        .containsEntry(
            "statusMessage",
            "\"Retention period of the backup job is outside of the range that Vault Lock of backup"
                + " vault nightly allows\"");
  }

  @Test
  void a_stopped_job_is_aborted_and_its_recovery_point_never_was() {
    String id = watched.startJob(job -> {});
    watched.backup().stopBackupJob(r -> r.backupJobId(id));
    assertThat(watched.states(TYPE)).containsExactly("CREATED", "RUNNING");
    watched.advance(Duration.ofDays(1));

    assertThat(watched.states(TYPE)).containsExactly("CREATED", "RUNNING", "ABORTED");
    assertThat(watched.monitoring().events(TYPE).get(2).time()).isEqualTo(start.plusSeconds(60));
    assertThat(watched.monitoring().sum("NumberOfBackupJobsAborted")).isEqualTo(1);
    assertThat(watched.states("Recovery Point State Change")).containsExactly("CREATING");
    assertThat(watched.monitoring().events(TYPE).get(2).resources()).isEmpty();
  }

  @Test
  void ids_are_the_same_in_every_run_and_different_for_every_event() {
    watched.startJob(job -> {});
    try (Watched other = Watched.start(EngineOptions.documented())) {
      other.startJob(job -> {});

      List<String> ids = watched.monitoring().events().stream().map(BackupEvent::id).toList();

      assertThat(ids)
          .doesNotHaveDuplicates()
          .hasSizeGreaterThan(2)
          .isEqualTo(other.monitoring().events().stream().map(BackupEvent::id).toList());
    }
  }
}
