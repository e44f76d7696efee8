package io.dynamobackup.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A fork shares nothing with its origin that one of them could change. */
class ForkabilityTests {
  /**
   * Options are what the user said; a chunk of a log is only added to before it is shared; an item
   * never changes, nor does a time of execution, which is the cron-utils library's; bytes are those
   * of exported files, which are handed out as copies.
   */
  private static final Set<String> SHARED =
      Set.of("EngineOptions", "LogChunk", "StoredItem", "SingleExecutionTime", "byte[]");

  @Test
  void fork_shares_nothing_that_can_change_with_its_origin() {
    try (DynamoDbEngine origin = BusyWorld.start();
        DynamoDbEngine fork = origin.fork()) {
      ObjectGraph ofOrigin = graph(origin);
      ObjectGraph ofFork = graph(fork);

      assertThat(ofFork.changeableAlsoIn(ofOrigin)).isEmpty();
      assertThat(ofFork.classes())
          .contains(
              "Agenda",
              "BackupJobs",
              "Backups",
              "ChangeLog",
              "DeniedRoles",
              "ExpiryQueue",
              "CopyJobs",
              "Exports",
              "FakeClock",
              "Jitter",
              "JobQueues",
              "Frameworks",
              "MemoryTableStore",
              "MonitoringLog",
              "OpenBackup",
              "Plans",
              "RecoveryPoints",
              "RegionSettings",
              "ReportPlans",
              "RequestTokens",
              "RestoreJobs",
              "SecondaryIndex",
              "Selections",
              "Table",
              "TableHistory",
              "TestingPlans");
    }
  }

  @Test
  void what_is_shared_and_can_change_would_be_found() {
    List<String> shared = new ArrayList<>(List.of("x"));

    ObjectGraph one = ObjectGraph.of(new Holder(List.of(shared)), type -> false);
    ObjectGraph other = ObjectGraph.of(new Holder(List.of(shared)), type -> false);

    assertThat(one.changeableAlsoIn(other)).containsExactly("Holder.held[]: java.util.ArrayList");
  }

  private record Holder(Object held) {}

  private static ObjectGraph graph(DynamoDbEngine engine) {
    return ObjectGraph.of(engine, type -> SHARED.contains(type.getSimpleName()));
  }

  @Test
  void options_are_those_of_the_origin() {
    EngineOptions options = BusyWorld.options();
    try (DynamoDbEngine origin = DynamoDbEngine.start(options);
        DynamoDbEngine fork = origin.fork()) {

      assertThat(fork.options()).isSameAs(options);
    }
  }
}
