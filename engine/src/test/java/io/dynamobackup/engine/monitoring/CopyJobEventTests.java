package io.dynamobackup.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import java.util.List;
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
  void a_copy_that_somebody_deletes_is_told_of_with_its_table_and_one_that_goes_without() {
    String point = recoveryPoint();
    String deleted = copied(copy(point));
    watched.advance(Duration.ofHours(1));
    engine
        .backupClient(Region.EU_WEST_1)
        .deleteRecoveryPoint(r -> r.backupVaultName("copies").recoveryPointArn(deleted));
    String gone = copied(copyAgain(point));
    watched.advance(Duration.ofDays(40));

    List<BackupEvent> deletions =
        engine.monitoring(Region.EU_WEST_1).events(POINTS).stream()
            .filter(event -> "DELETING".equals(event.state()))
            .toList();

    assertThat(deletions)
        .extracting(event -> event.resources().get(0))
        .containsExactly(deleted, gone);
    assertThat(deletions.get(0).detail()).containsEntry("resourceArn", Watched.TABLE_ARN);
    assertThat(deletions.get(1).detail()).doesNotContainKey("resourceArn");
  }

  private String copied(String job) {
    return watched
        .backup()
        .describeCopyJob(r -> r.copyJobId(job))
        .copyJob()
        .destinationRecoveryPointArn();
  }

  @Test
  void where_a_copy_takes_no_time_it_is_complete_once() {
    try (Watched instant = Watched.start(EngineOptions.instant())) {
      instant
          .backup()
          .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
      instant.backup().createBackupVault(r -> r.backupVaultName("second"));
      String point = instant.recoveryPoint(instant.startJob(job -> {}));
      instant
          .backup()
          .startCopyJob(
              r ->
                  r.recoveryPointArn(point)
                      .sourceBackupVaultName(Watched.VAULT)
                      .destinationBackupVaultArn(Watched.VAULT_ARN.replace(Watched.VAULT, "second"))
                      .iamRoleArn(Watched.ROLE));
      instant.advance(Duration.ofSeconds(1));

      assertThat(instant.states(POINTS)).containsExactly("CREATING", "COMPLETED", "COMPLETED");
    }
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
    return copyAgain(point);
  }

  private String copyAgain(String point) {
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
