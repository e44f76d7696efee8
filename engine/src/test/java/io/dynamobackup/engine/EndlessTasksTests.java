package io.dynamobackup.engine;

import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks that never end are told: which, and at what fake time. */
@Timeout(120)
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
  void waiting_for_a_task_that_is_repeated_for_ever_is_given_up() {
    ScheduledFuture<?> nightly = executor.scheduleAtFixedRate(() -> runs++, 1, 1, DAYS);

    assertThatIllegalStateException()
        .isThrownBy(nightly::get)
        .withMessage(
            "waiting for task in io.dynamobackup.engine.EndlessTasksTests, scheduled at"
                + " 2018-12-14T14:25:00Z at a fixed rate of PT24H never ends: the clock was moved"
                + " to a task 100000 times, and it is 2292-09-28T14:25:00Z; a task that is"
                + " repeated ends when it is cancelled or fails: move the clock yourself, and"
                + " cancel it");
    assertThat(runs).isEqualTo(100_000);
  }

  @Test
  void so_is_waiting_for_an_executor_that_has_one() {
    executor.scheduleWithFixedDelay(() -> runs++, 1, 1, DAYS);

    assertThatIllegalStateException()
        .isThrownBy(() -> executor.awaitTermination(Long.MAX_VALUE, DAYS))
        .withMessageStartingWith("waiting for the end of the executor never ends");
    assertThat(runs).isEqualTo(100_000);
  }

  @Test
  void task_that_is_cancelled_on_the_way_is_waited_for() {
    ScheduledFuture<?> nightly = executor.scheduleAtFixedRate(() -> runs++, 1, 1, DAYS);
    executor.schedule(() -> nightly.cancel(false), 10, DAYS);

    assertThatExceptionOfType(CancellationException.class).isThrownBy(nightly::get);
    assertThat(runs).isEqualTo(9);
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
