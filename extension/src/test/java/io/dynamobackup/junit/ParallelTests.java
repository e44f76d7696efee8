package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.FakeClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;

class ParallelTests {
  private static final Set<DynamoDbEngine> ENGINES = ConcurrentHashMap.newKeySet();

  @Test
  void tests_that_run_at_the_same_time_share_nothing() {
    ENGINES.clear();

    TestRun run = TestRun.concurrently(AloneTestCases.class, OtherTestCases.class);

    run.hasOnlySuccesses(80);
    assertThat(ENGINES).hasSize(80);
  }

  @Test
  void tests_that_meet_in_the_middle_still_share_nothing() {
    TestRun.concurrently(MeetingTestCases.class).hasOnlySuccesses(2);
  }

  @Test
  void tests_that_run_at_the_same_time_may_share_the_engine_of_their_class() {
    ENGINES.clear();

    TestRun run = TestRun.concurrently(SharedTestCases.class);

    run.hasOnlySuccesses(40);
    assertThat(ENGINES)
        .singleElement()
        .extracting(engine -> engine.clock().instant())
        .hasToString("2018-12-14T15:05:00Z");
  }

  abstract static class Cases {
    private final DynamoDbEngine engine;

    Cases(DynamoDbEngine engine) {
      this.engine = engine;
    }

    @RepeatedTest(40)
    void test(DynamoDbClient dynamo, FakeClock clock) {
      ENGINES.add(engine);
      dynamo.createBackup(r -> r.tableName("Music").backupName("mine"));
      clock.advance(Duration.ofHours(1));

      assertThat(dynamo.listBackups().backupSummaries())
          .extracting(BackupSummary::backupName)
          .containsExactly("mine");
      assertThat(clock.instant()).isEqualTo("2018-12-14T15:25:00Z");
    }
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist")
  static class AloneTestCases extends Cases {
    AloneTestCases(DynamoDbEngine engine) {
      super(engine);
    }
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist")
  static class OtherTestCases extends Cases {
    OtherTestCases(DynamoDbEngine engine) {
      super(engine);
    }
  }

  @DynamoBackupTest
  static class MeetingTestCases {
    private static final CyclicBarrier BARRIER = new CyclicBarrier(2);

    @Test
    void one(FakeClock clock) throws Exception {
      advanceAndMeet(clock, Duration.ofDays(1));

      assertThat(clock.instant()).isEqualTo("2018-12-15T14:25:00Z");
    }

    @Test
    void two(FakeClock clock) throws Exception {
      advanceAndMeet(clock, Duration.ofDays(2));

      assertThat(clock.instant()).isEqualTo("2018-12-16T14:25:00Z");
    }

    /** Both tests are under way between the two meetings. */
    private static void advanceAndMeet(FakeClock clock, Duration duration)
        throws InterruptedException, BrokenBarrierException, TimeoutException {
      BARRIER.await(30, TimeUnit.SECONDS);
      clock.advance(duration);
      BARRIER.await(30, TimeUnit.SECONDS);
    }
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  static class SharedTestCases {
    @RepeatedTest(40)
    void test(DynamoDbEngine engine, FakeClock clock) {
      ENGINES.add(engine);
      clock.advance(Duration.ofMinutes(1));
    }
  }
}
