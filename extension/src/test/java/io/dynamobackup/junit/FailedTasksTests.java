package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FailedTasksTests {

  @Test
  void test_that_fails_tells_of_the_scheduled_tasks_that_failed() {
    Throwable failure = TestRun.of(FailingTestCases.class).onlyFailure();

    assertThat(failure).hasMessage("nothing was backed up");
    assertThat(failure.getSuppressed())
        .singleElement()
        .satisfies(
            task ->
                assertThat(task)
                    .hasMessageContaining("io.dynamobackup.junit.FailedTasksTests")
                    .hasMessageContaining("failed at 2018-12-14T15:25:00Z")
                    .hasRootCauseMessage("no such table"));
  }

  @Test
  void test_that_succeeds_is_not_failed_by_them() {
    TestRun.of(SucceedingTestCases.class).hasOnlySuccesses(1);
  }

  @DynamoBackupTest
  static class FailingTestCases {

    @Test
    void test(ScheduledExecutorService executor, FakeClock clock) {
      fail(executor, clock);
      throw new AssertionError("nothing was backed up");
    }
  }

  @DynamoBackupTest
  static class SucceedingTestCases {

    @Test
    void test(ScheduledExecutorService executor, FakeClock clock) {
      fail(executor, clock);
    }
  }

  private static void fail(ScheduledExecutorService executor, FakeClock clock) {
    ScheduledFuture<?> unseen =
        executor.schedule(
            () -> {
              throw new IllegalStateException("no such table");
            },
            1,
            TimeUnit.HOURS);
    clock.advance(Duration.ofDays(1));
    assertThat(unseen.isDone()).isTrue();
  }
}
