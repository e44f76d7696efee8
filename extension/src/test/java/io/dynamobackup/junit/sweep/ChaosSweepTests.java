package io.dynamobackup.junit.sweep;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Faults.limitExceeded;
import static io.dynamobackup.engine.stubbing.Faults.lostReply;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.stubbing.Chaos;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.ChaosSweep;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.FromWorld;
import io.dynamobackup.junit.SeedWorld;
import io.dynamobackup.junit.TestRun;
import io.dynamobackup.junit.WithTable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;

class ChaosSweepTests {

  @Test
  void the_fewest_strikes_that_fail_are_found_and_told() {
    TestRun run = TestRun.of(ForgetfulTestCases.class);

    assertThat(run.onlyFailure())
        .isInstanceOf(SweepFailure.class)
        .hasRootCauseMessage("one backup too many")
        .message()
        .matches(
            "(?s)fails when chaos strikes CreateBackup #(\\d+): lostReply\\(\\);"
                + " @ChaosSweep\\(replay = \"CreateBackup#\\1=1\"\\) repeats it alone: one backup"
                + " too many\nRun: 1 of 20 seeds; the fewest of the \\d+ strikes of the last were"
                + " found by \\d+ runs\\.\nWithout chaos, as the first lines of the test:\n"
                + "  stubs\\.stubFor\\(createBackup\\(\\)\\.onCall\\(\\1\\)"
                + "\\.willReturn\\(lostReply\\(\\)\\)\\);");
    assertThat(run.results().testEvents().aborted().count()).isGreaterThan(1);
  }

  @Test
  void strikes_that_fail_only_together_are_kept_together() {
    assertThat(TestRun.of(TwoFailuresTestCases.class).onlyFailure())
        .hasMessageContaining("ListTables #")
        .hasMessageContaining("ListBackups #")
        .hasMessageMatching("(?s).*replay = \"\\w+#\\d+=0,\\w+#\\d+=0\".*");
  }

  @Test
  void a_replay_repeats_one_run_alone_and_stubs_do_so_without_chaos() {
    assertThat(TestRun.of(ReplayTestCases.class).onlyFailure())
        .hasMessageStartingWith(
            "fails when chaos strikes CreateBackup #2: lostReply(); @ChaosSweep(replay ="
                + " \"CreateBackup#2=1\") repeats it alone: one backup too many\nRun: a replay.");
    assertThat(TestRun.of(StubbedTestCases.class).onlyFailure()).hasMessage("one backup too many");
  }

  @Test
  void a_test_that_survives_all_seeds_passes_once_for_each_and_once_without() {
    TestRun.of(SoundTestCases.class).hasOnlySuccesses(4);
  }

  @Test
  void a_test_that_fails_without_a_strike_fails_as_any_does() {
    assertThat(TestRun.of(BrokenTestCases.class).onlyFailure()).hasMessage("broken anyway");
  }

  @Test
  void a_test_that_fails_whatever_strikes_is_told_without_chaos() {
    assertThat(TestRun.of(BrokenAndStruckTestCases.class).onlyFailure())
        .hasMessage("broken anyway");
  }

  @Test
  void what_prepares_a_test_is_not_struck() {
    TestRun.of(PreparedTestCases.class).hasOnlySuccesses(3);
  }

  @Test
  void what_cannot_be_swept_is_refused() {
    assertThat(TestRun.of(NoChaosTestCases.class).onlyFailure())
        .hasMessageContaining("@ChaosSweep needs a Chaos among the interceptors of the engine");
    assertThat(TestRun.of(NoSeedTestCases.class).onlyFailure())
        .hasMessageContaining("seeds (0) must be positive");
    assertThat(TestRun.of(OtherReplayTestCases.class).onlyFailure())
        .hasMessageContaining("replay (CreateBackup#2=0;) must be what a failure of this test");
  }

  private static DynamoBackupExtension struck(Chaos chaos) {
    return DynamoBackupExtension.builder()
        .engine(EngineOptions.instant().toBuilder().interceptor(chaos).build())
        .build();
  }

  private static DynamoBackupExtension badWeather() {
    return struck(Chaos.withProbability(0.4, throttling(), lostReply()).on(createBackup()));
  }

  private static void backUpFiveTimes(DynamoDbClient client) {
    for (int i = 0; i < 5; i++) {
      client.createBackup(r -> r.tableName("orders").backupName("nightly"));
    }
    if (client.listBackups().backupSummaries().size() > 5) {
      throw new AssertionError("one backup too many");
    }
  }

  @WithTable(name = "orders", partitionKey = "customer")
  static class ForgetfulTestCases {
    @RegisterExtension
    final DynamoBackupExtension dynamo =
        struck(Chaos.withProbability(0.4, throttling(), lostReply()).seed(3));

    @ChaosSweep
    void five(DynamoDbClient client) {
      backUpFiveTimes(client);
    }
  }

  static class TwoFailuresTestCases {
    @RegisterExtension
    final DynamoBackupExtension dynamo = struck(Chaos.withProbability(0.6, limitExceeded()));

    @ChaosSweep
    void lists(DynamoDbClient client) {
      boolean tables = Stream.of(1, 2, 3).anyMatch(i -> fails(client::listTables));
      boolean backups = Stream.of(1, 2, 3).anyMatch(i -> fails(client::listBackups));
      assertThat(tables && backups).isFalse();
    }

    private static boolean fails(Runnable call) {
      try {
        call.run();
        return false;
      } catch (LimitExceededException e) {
        return true;
      }
    }
  }

  @WithTable(name = "orders", partitionKey = "customer")
  static class ReplayTestCases {
    @RegisterExtension final DynamoBackupExtension dynamo = badWeather();

    @ChaosSweep(replay = "CreateBackup#2=1")
    void five(DynamoDbClient client) {
      backUpFiveTimes(client);
    }
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class StubbedTestCases {
    @Test
    void five(DynamoDbClient client, Stubs stubs) {
      stubs.stubFor(createBackup().onCall(2).willReturn(lostReply()));
      backUpFiveTimes(client);
    }
  }

  @WithTable(name = "orders", partitionKey = "customer")
  static class SoundTestCases {
    @RegisterExtension
    final DynamoBackupExtension dynamo =
        struck(Chaos.withProbability(0.3, throttling()).on(createBackup()));

    @ChaosSweep(seeds = 3)
    void five(DynamoDbClient client) {
      backUpFiveTimes(client);
    }
  }

  @WithTable(name = "orders", partitionKey = "customer")
  @FromWorld("drafts")
  static class PreparedTestCases {
    @RegisterExtension
    final DynamoBackupExtension dynamo = struck(Chaos.withProbability(1, limitExceeded()));

    @SeedWorld("drafts")
    static void drafts(DynamoDbClient client) {
      client.createBackup(r -> r.tableName("orders").backupName("seeded"));
    }

    @ChaosSweep(seeds = 2)
    void test(DynamoDbEngine engine) {
      assertThat(engine.chaos().get(0).strikes()).isEmpty();
    }
  }

  static class BrokenTestCases {
    @RegisterExtension final DynamoBackupExtension dynamo = badWeather();

    @ChaosSweep
    void test(DynamoDbClient client) {
      client.listTables();
      throw new AssertionError("broken anyway");
    }
  }

  static class BrokenAndStruckTestCases {
    @RegisterExtension
    final DynamoBackupExtension dynamo =
        struck(Chaos.withProbability(1, limitExceeded()).on(listTables()));

    @ChaosSweep
    void test(DynamoDbClient client) {
      try {
        client.listTables();
      } catch (LimitExceededException e) {
        // the test fails whether or not there is one
      }
      throw new AssertionError("broken anyway");
    }
  }

  @DynamoBackupTest
  static class NoChaosTestCases {
    @ChaosSweep
    void test(DynamoDbClient client) {
      client.listTables();
    }
  }

  static class NoSeedTestCases {
    @RegisterExtension final DynamoBackupExtension dynamo = badWeather();

    @ChaosSweep(seeds = 0)
    void test(DynamoDbClient client) {
      client.listTables();
    }
  }

  static class OtherReplayTestCases {
    @RegisterExtension final DynamoBackupExtension dynamo = badWeather();

    @ChaosSweep(replay = "CreateBackup#2=0;")
    void test(DynamoDbClient client) {
      client.listTables();
    }
  }
}
