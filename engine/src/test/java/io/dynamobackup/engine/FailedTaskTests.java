package io.dynamobackup.engine;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks of the executor that fail. */
@Timeout(120)
@SuppressWarnings("FutureReturnValueIgnored")
class FailedTaskTests extends ExecutorRuns {
  @Test
  void run_that_fails_is_the_last() {
    ScheduledFuture<?> future =
        executor.scheduleAtFixedRate(
            () -> {
              run();
              throw new IllegalStateException("broken");
            },
            1,
            1,
            MINUTES);

    clock.advance(Duration.ofHours(1));

    assertThat(runs).hasSize(1);
    assertThatThrownBy(future::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("broken");
  }

  @Test
  void task_that_fails_is_named_with_its_fake_time() {
    ScheduledFuture<?> periodic =
        executor.scheduleAtFixedRate(FailedTaskTests::fail, 90, 1, MINUTES);
    ScheduledFuture<?> single = executor.schedule(new Broken(), 2, HOURS);

    clock.advance(Duration.ofDays(1));

    assertThatThrownBy(periodic::get)
        .isInstanceOf(ExecutionException.class)
        .hasMessage(
            "task in io.dynamobackup.engine.FailedTaskTests, scheduled at"
                + " 2018-12-14T14:25:00Z at a fixed rate of PT1M, failed at 2018-12-14T15:55:00Z:"
                + " java.lang.IllegalStateException: broken")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> single.get(1, MINUTES))
        .isInstanceOf(ExecutionException.class)
        .hasMessage(
            "task io.dynamobackup.engine.FailedTaskTests$Broken, scheduled at"
                + " 2018-12-14T14:25:00Z, failed at 2018-12-14T16:25:00Z:"
                + " java.lang.IllegalStateException: broken");
    assertThat(engine.failedTasks())
        .extracting(Throwable::getMessage)
        .satisfiesExactly(
            first -> assertThat(first).contains("failed at 2018-12-14T15:55:00Z"),
            second -> assertThat(second).contains("failed at 2018-12-14T16:25:00Z"));
  }

  @Test
  void task_that_fails_keeps_the_others_from_nothing() {
    executor.schedule(FailedTaskTests::fail, 1, MINUTES);
    executor.schedule(this::run, 1, MINUTES);
    executor.schedule(this::run, 2, MINUTES);

    clock.advance(Duration.ofMinutes(3));

    assertThat(runs).containsExactly(minute(1), minute(2));
    assertThat(clock.instant()).isEqualTo(minute(3));
  }

  @Test
  void task_that_is_submitted_and_fails_is_named_too() {
    Future<?> future = executor.submit(FailedTaskTests::fail);

    assertThatThrownBy(future::get)
        .hasMessageContaining("in io.dynamobackup.engine.FailedTaskTests")
        .hasMessageContaining("failed at 2018-12-14T14:25:00Z");
  }

  private static void fail() {
    throw new IllegalStateException("broken");
  }

  private static final class Broken implements Runnable {

    @Override
    public void run() {
      fail();
    }
  }
}
