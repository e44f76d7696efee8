package io.dynamobackup.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecoveryPointEventTests {
  private static final String TYPE = "Recovery Point State Change";

  private final Watched watched = Watched.start(EngineOptions.instant());
  private final Instant start = watched.engine().clock().instant();

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void a_recovery_point_is_created_and_completed() {
    String arn =
        watched.recoveryPoint(watched.startJob(j -> j.lifecycle(l -> l.deleteAfterDays(7L))));

    assertThat(watched.states(TYPE)).containsExactly("CREATING", "COMPLETED");
    BackupEvent event = watched.monitoring().events(TYPE).get(1);
    assertThat(event.resources()).containsExactly(arn);
    assertThat(event.detail())
        .containsEntry("backupVaultName", Watched.VAULT)
        .containsEntry("backupVaultArn", Watched.VAULT_ARN)
        .containsEntry("resourceArn", Watched.TABLE_ARN)
        .containsEntry("isEncrypted", "true")
        .containsEntry("storageClass", "WARM")
        .containsEntry("lifecycle", Map.of("deleteAfterDays", 7L))
        .containsEntry(
            "calculatedLifeCycle", Map.of("deleteAt", start.plus(Duration.ofDays(7)).toString()));
  }

  @Test
  void a_recovery_point_is_deleted_when_its_time_has_come_though_nobody_looks() {
    String arn =
        watched.recoveryPoint(watched.startJob(j -> j.lifecycle(l -> l.deleteAfterDays(7L))));
    watched.advance(Duration.ofDays(30));

    assertThat(watched.states(TYPE)).containsExactly("CREATING", "COMPLETED", "DELETING");
    BackupEvent event = watched.monitoring().events(TYPE).get(2);
    assertThat(event.time()).isEqualTo(start.plus(Duration.ofDays(7)));
    assertThat(event.resources()).containsExactly(arn);
    assertThat(event.detail())
        .containsEntry("backupVaultArn", Watched.VAULT_ARN)
        .containsEntry("resourceArn", Watched.TABLE_ARN);
  }

  @Test
  void what_is_managed_in_full_tells_when_it_is_cold() {
    watched
        .backup()
        .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
    watched.startJob(j -> j.lifecycle(l -> l.moveToColdStorageAfterDays(1L).deleteAfterDays(91L)));

    assertThat(watched.monitoring().events(TYPE).get(1).detail())
        .containsEntry(
            "lifecycle", Map.of("moveToColdStorageAfterDays", 1L, "deleteAfterDays", 91L))
        .containsEntry(
            "calculatedLifeCycle",
            Map.of(
                "moveToColdStorageAt", start.plus(Duration.ofDays(1)).toString(),
                "deleteAt", start.plus(Duration.ofDays(91)).toString()));
  }

  @Test
  void what_dynamodb_has_does_not_tell_when_it_is_cold() {
    watched.startJob(j -> j.lifecycle(l -> l.moveToColdStorageAfterDays(1L)));

    assertThat(watched.monitoring().events(TYPE).get(1).detail())
        .containsEntry("lifecycle", Map.of("moveToColdStorageAfterDays", 1L))
        .doesNotContainKey("calculatedLifeCycle");
  }

  @Test
  void a_recovery_point_that_is_kept_longer_is_deleted_later() {
    String arn =
        watched.recoveryPoint(watched.startJob(j -> j.lifecycle(l -> l.deleteAfterDays(7L))));
    watched
        .backup()
        .updateRecoveryPointLifecycle(
            r ->
                r.backupVaultName(Watched.VAULT)
                    .recoveryPointArn(arn)
                    .lifecycle(l -> l.deleteAfterDays(30L)));
    watched.advance(Duration.ofDays(60));

    assertThat(watched.states(TYPE)).containsExactly("CREATING", "COMPLETED", "DELETING");
    assertThat(watched.monitoring().events(TYPE).get(2).time())
        .isEqualTo(start.plus(Duration.ofDays(30)));
  }

  @Test
  void a_recovery_point_that_somebody_deletes_is_told_once() {
    String arn =
        watched.recoveryPoint(watched.startJob(j -> j.lifecycle(l -> l.deleteAfterDays(7L))));
    watched
        .backup()
        .deleteRecoveryPoint(r -> r.backupVaultName(Watched.VAULT).recoveryPointArn(arn));
    watched.advance(Duration.ofDays(30));

    assertThat(watched.states(TYPE)).containsExactly("CREATING", "COMPLETED", "DELETING");
    assertThat(watched.monitoring().events(TYPE).get(2).time()).isEqualTo(start);
  }
}
