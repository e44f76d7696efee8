package io.dynamobackup.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class MonitoringTests {
  private final Watched watched = Watched.start(EngineOptions.documented());

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void every_region_and_account_tells_of_its_own() {
    DynamoDbEngine engine = watched.engine();
    engine.backupClient(Region.EU_WEST_1).createBackupVault(r -> r.backupVaultName("west"));
    engine
        .account("210987654321")
        .backupClient(Region.EU_WEST_1)
        .createBackupVault(r -> r.backupVaultName("theirs"));

    assertThat(vaults(engine.monitoring())).containsExactly("us-east-1 nightly");
    assertThat(vaults(engine.monitoring(Region.EU_WEST_1))).containsExactly("eu-west-1 west");
    assertThat(vaults(engine.account("210987654321").monitoring(Region.EU_WEST_1)))
        .containsExactly("eu-west-1 theirs");
    assertThat(engine.monitoring(Region.EU_WEST_2).events()).isEmpty();
  }

  @Test
  void a_fork_goes_on_by_itself() {
    watched.startJob(job -> {});
    List<BackupEvent> before = watched.monitoring().events();
    try (DynamoDbEngine fork = watched.engine().fork()) {
      fork.clock().advance(Duration.ofHours(1));

      assertThat(watched.monitoring().events()).isEqualTo(before);
      assertThat(fork.monitoring().events())
          .startsWith(before.toArray(BackupEvent[]::new))
          .hasSize(before.size() + 2);
      watched.advance(Duration.ofHours(1));
      assertThat(watched.monitoring().events()).isEqualTo(fork.monitoring().events());
    }
  }

  @Test
  void a_fork_has_what_is_due_go_by_itself() {
    watched.startJob(job -> job.lifecycle(l -> l.deleteAfterDays(1L)));
    try (DynamoDbEngine fork = watched.engine().fork()) {
      fork.clock().advance(Duration.ofDays(2));

      assertThat(fork.monitoring().sum("NumberOfRecoveryPointsDeleting")).isEqualTo(1);
      assertThat(watched.monitoring().sum("NumberOfRecoveryPointsDeleting")).isZero();
    }
  }

  @Test
  void lists_stay_as_they_are() {
    List<BackupEvent> before = watched.monitoring().events();
    int size = before.size();

    watched.startJob(job -> {});

    assertThat(before).hasSize(size);
  }

  private static List<String> vaults(Monitoring monitoring) {
    return monitoring.events().stream()
        .map(event -> event.region() + " " + event.detail().get("backupVaultName"))
        .toList();
  }
}
