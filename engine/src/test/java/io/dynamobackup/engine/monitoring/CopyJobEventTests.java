package io.dynamobackup.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class CopyJobEventTests {
  private static final String TYPE = "Copy Job State Change";
  private static final String POINTS = "Recovery Point State Change";
  private static final String DESTINATION =
      "arn:aws:backup:eu-west-1:123456789012:backup-vault:copies";

  private final Watched watched = Watched.start(EngineOptions.documented());
  private final DynamoDbEngine engine = watched.engine();

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void a_copy_job_is_created_runs_and_is_completed() {
    String point = recoveryPoint();
    String id = copy(point);
    watched.advance(Duration.ofHours(1));

    assertThat(watched.states(TYPE)).containsExactly("CREATED", "RUNNING", "COMPLETED");
    assertThat(watched.monitoring().events(TYPE).get(0).detail())
        .containsOnlyKeys(
            "creationDate", "state", "sourceBackupVaultArn", "destinationBackupVaultArn");
    assertThat(watched.monitoring().events(TYPE).get(1).detail())
        .containsEntry("destinationRecoveryPointArn", Map.of());
    BackupEvent completed = watched.monitoring().events(TYPE).get(2);
    assertThat(completed.resources()).containsExactly(point);
    assertThat(completed.detail())
        .containsEntry("copyJobId", id)
        .containsEntry("backupSizeInBytes", 0L)
        .containsEntry("resourceArn", Watched.TABLE_ARN)
        .containsEntry("sourceBackupVaultArn", Watched.VAULT_ARN)
        .containsEntry("destinationBackupVaultArn", DESTINATION)
        .containsEntry(
            "completionDate",
            watched
                .backup()
                .describeCopyJob(r -> r.copyJobId(id))
                .copyJob()
                .completionDate()
                .toString())
        .containsEntry(
            "destinationRecoveryPointArn",
            watched
                .backup()
                .describeCopyJob(r -> r.copyJobId(id))
                .copyJob()
                .destinationRecoveryPointArn());
    assertThat(watched.monitoring().sum("NumberOfCopyJobsCompleted", "copies")).isEqualTo(1);
  }

  @Test
  void a_failed_copy_job_tells_why() {
    String point = recoveryPoint();
    engine.denyRole(Watched.ROLE);
    copy(point);

    assertThat(watched.states(TYPE)).containsExactly("CREATED", "FAILED");
    assertThat(watched.monitoring().events(TYPE).get(1).detail())
        .containsEntry("statusMessage", "Access Denied trying to call AWS Backup service")
        .containsEntry("destinationRecoveryPointArn", Map.of());
  }

  @Test
  void the_copy_is_told_of_where_it_is() {
    copy(recoveryPoint());
    watched.advance(Duration.ofHours(1));

    Monitoring there = engine.monitoring(Region.EU_WEST_1);

    assertThat(there.events(POINTS))
        .extracting(BackupEvent::state)
        .containsExactly("CREATING", "COMPLETED");
    assertThat(there.events(POINTS).get(1).detail())
        .containsEntry("backupVaultArn", DESTINATION)
        .containsEntry("resourceArn", Watched.TABLE_ARN)
        .containsKey("completionDate");
    assertThat(there.events(TYPE)).isEmpty();
  }

  @Test
  void the_vault_that_is_copied_from_tells_its_topic() {
    String point = recoveryPoint();
    watched
        .backup()
        .putBackupVaultNotifications(
            r ->
                r.backupVaultName(Watched.VAULT)
                    .snsTopicArn(Watched.TOPIC)
                    .backupVaultEventsWithStrings("COPY_JOB_STARTED", "COPY_JOB_SUCCESSFUL"));
    copy(point);
    watched.advance(Duration.ofHours(1));

    assertThat(watched.monitoring().notifications())
        .extracting(each -> each.attributes().get("State"))
        .containsExactly("RUNNING", "COMPLETED");
  }

  @Test
  void copy_jobs_are_counted_by_day() {
    copy(recoveryPoint());
    watched.advance(Duration.ofHours(1));

    assertThat(watched.backup().listCopyJobSummaries(r -> {}).copyJobSummaries())
        .extracting(
            each -> each.stateAsString() + " " + each.count() + " " + each.messageCategory())
        .containsExactly("COMPLETED 1 SUCCESS");
  }

  private String recoveryPoint() {
    watched
        .backup()
        .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
    String id = watched.startJob(job -> job.lifecycle(l -> l.deleteAfterDays(35L)));
    watched.advance(Duration.ofHours(1));
    return watched.recoveryPoint(id);
  }

  private String copy(String point) {
    engine.backupClient(Region.EU_WEST_1).createBackupVault(r -> r.backupVaultName("copies"));
    return watched
        .backup()
        .startCopyJob(
            r ->
                r.recoveryPointArn(point)
                    .sourceBackupVaultName(Watched.VAULT)
                    .destinationBackupVaultArn(DESTINATION)
                    .iamRoleArn(Watched.ROLE))
        .copyJobId();
  }
}
