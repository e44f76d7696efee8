package io.dynamobackup.engine;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks that never end are told: which, and at what fake time. */
@Timeout(20)
@SuppressWarnings("FutureReturnValueIgnored")
class EndlessTasksTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final FakeClock clock = engine.clock();
  private final ScheduledExecutorService executor = engine.scheduledExecutor();
  private int runs;

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void task_that_has_itself_run_at_once_again_and_again_is_refused() {
    executor.schedule(this::again, 10, MINUTES);

    clock.advance(Duration.ofHours(1));

    assertThat(runs).isEqualTo(200);
    assertThat(engine.failedTasks())
        .singleElement()
        .extracting(Throwable::getMessage)
        .isEqualTo(
            "task in io.dynamobackup.engine.EndlessTasksTests, scheduled at 2018-12-14T14:35:00Z,"
                + " failed at 2018-12-14T14:35:00Z: java.lang.IllegalStateException: task in"
                + " io.dynamobackup.engine.EndlessTasksTests, scheduled at 2018-12-14T14:35:00Z,"
                + " never ends: tasks have had tasks run at once 200 times, one within the other,"
                + " and the fake time is 2018-12-14T14:35:00Z still; schedule with a delay");
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
    assertThat(engine.runningTasks()).isEmpty();
  }

  private void again() {
    runs++;
    executor.schedule(this::again, 0, SECONDS);
  }

  @Test
  void task_may_have_some_tasks_run_at_once() {
    executor.schedule(() -> countdown(100), 10, MINUTES);

    clock.advance(Duration.ofHours(1));

    assertThat(runs).isEqualTo(101);
    assertThat(engine.failedTasks()).isEmpty();
  }

  private void countdown(int rest) {
    runs++;
    if (rest > 0) {
      executor.schedule(() -> countdown(rest - 1), 0, SECONDS);
    }
  }

  @Test
  void task_that_has_not_ended_is_named_with_the_fake_time_at_which_it_began() {
    List<String> running = new ArrayList<>();
    executor.schedule(
        () -> {
          clock.advance(Duration.ofMinutes(5));
          running.addAll(engine.runningTasks());
        },
        10,
        MINUTES);

    clock.advance(Duration.ofHours(1));

    assertThat(running)
        .containsExactly(
            "task in io.dynamobackup.engine.EndlessTasksTests, scheduled at 2018-12-14T14:25:00Z,"
                + " began at 2018-12-14T14:35:00Z and has not ended");
    assertThat(engine.runningTasks()).isEmpty();
  }
}
