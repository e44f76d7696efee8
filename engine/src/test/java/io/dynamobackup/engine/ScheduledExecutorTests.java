package io.dynamobackup.engine;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@SuppressWarnings("FutureReturnValueIgnored")
class ScheduledExecutorTests extends ExecutorRuns {
  @Test
  void delayed_task_runs_at_its_own_instant_when_the_clock_passes_it() {
    ScheduledFuture<?> future = executor.schedule(this::run, 10, MINUTES);

    clock.advance(Duration.ofMinutes(9));
    assertThat(runs).isEmpty();
    assertThat(future.isDone()).isFalse();
    assertThat(future.getDelay(SECONDS)).isEqualTo(60);

    clock.advance(Duration.ofHours(1));
    assertThat(runs).containsExactly(START.plus(Duration.ofMinutes(10)));
    assertThat(future.isDone()).isTrue();
  }

  @Test
  void task_that_is_due_runs_at_once() throws Exception {
    executor.execute(this::run);
    executor.schedule(this::run, 0, SECONDS);

    assertThat(executor.submit(() -> "done").get()).isEqualTo("done");
    assertThat(runs).containsExactly(START, START);
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void tasks_run_in_the_order_in_which_they_are_due() {
    List<String> order = new ArrayList<>();
    executor.schedule(() -> order.add("late"), 2, MINUTES);
    executor.schedule(() -> order.add("early"), 1, MINUTES);
    executor.schedule(() -> order.add("as early"), 1, MINUTES);

    clock.advance(Duration.ofMinutes(5));

    assertThat(order).containsExactly("early", "as early", "late");
  }

  @Test
  void fixed_rate_counts_from_when_a_run_was_due() {
    executor.scheduleAtFixedRate(this::runFor30Seconds, 1, 1, MINUTES);

    clock.advanceTo(START.plus(Duration.ofMinutes(3)));

    assertThat(runs).containsExactly(minute(1), minute(2), minute(3));
  }

  @Test
  void fixed_delay_counts_from_when_a_run_ended() {
    executor.scheduleWithFixedDelay(this::runFor30Seconds, 1, 1, MINUTES);

    clock.advanceTo(START.plus(Duration.ofMinutes(4)));

    assertThat(runs).containsExactly(minute(1), minute(2).plusSeconds(30), START.plusSeconds(240));
  }

  private void runFor30Seconds() {
    run();
    clock.advance(Duration.ofSeconds(30));
  }

  @Test
  void task_may_cancel_itself() {
    List<ScheduledFuture<?>> self = new ArrayList<>();
    self.add(
        executor.scheduleWithFixedDelay(
            () -> {
              run();
              self.get(0).cancel(false);
            },
            1,
            1,
            MINUTES));

    clock.advance(Duration.ofHours(1));

    assertThat(runs).containsExactly(minute(1));
  }

  @Test
  void tasks_may_be_scheduled_up_to_the_end_of_time() {
    clock.advanceTo(FakeClock.LAST.minusSeconds(90));
    executor.scheduleAtFixedRate(this::run, 1, 1, MINUTES);
    executor.scheduleWithFixedDelay(this::run, 1, 1, MINUTES);

    clock.advanceTo(FakeClock.LAST);

    assertThat(runs).hasSize(2);
  }

  @Test
  void who_waits_for_a_task_waits_no_longer_than_time_goes_on() {
    clock.advanceTo(FakeClock.LAST.minusSeconds(90));
    Future<?> late = executor.schedule(this::run, 2, MINUTES);

    assertThatThrownBy(() -> late.get(1, TimeUnit.DAYS)).isInstanceOf(TimeoutException.class);
    assertThat(clock.instant()).isEqualTo(FakeClock.LAST);
    assertThatIllegalArgumentException()
        .isThrownBy(late::get)
        .withMessage(
            "instant (5138-11-16T09:47:09.999Z) must not be after 5138-11-16T09:46:39.999Z, where"
                + " fake time ends");
    assertThat(runs).isEmpty();
  }

  @Test
  void who_waits_for_the_end_of_an_executor_waits_no_longer_than_time_goes_on() throws Exception {
    clock.advanceTo(FakeClock.LAST.minusSeconds(90));

    assertThat(executor.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS)).isFalse();

    assertThat(clock.instant()).isEqualTo(FakeClock.LAST);
  }

  @Test
  void task_that_is_never_due_waits() {
    executor.schedule(this::run, Long.MAX_VALUE, TimeUnit.DAYS);

    clock.advance(Duration.ofDays(36500));

    assertThat(runs).isEmpty();
  }

  @Test
  void cancelled_task_never_runs() {
    ScheduledFuture<?> future = executor.scheduleAtFixedRate(this::run, 1, 1, MINUTES);
    clock.advance(Duration.ofMinutes(2));

    future.cancel(false);
    clock.advance(Duration.ofMinutes(2));

    assertThat(runs).hasSize(2);
    assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
  }

  @Test
  void who_waits_for_a_task_lets_the_clock_pass() throws Exception {
    ScheduledFuture<String> future = executor.schedule(() -> "done", 10, MINUTES);

    assertThatThrownBy(() -> future.get(4, MINUTES)).isInstanceOf(TimeoutException.class);
    assertThat(clock.instant()).isEqualTo(minute(4));

    assertThat(future.get(1, HOURS)).isEqualTo("done");
    assertThat(clock.instant()).isEqualTo(minute(10));

    assertThat(executor.schedule(() -> "again", 10, MINUTES).get()).isEqualTo("again");
    assertThat(clock.instant()).isEqualTo(minute(20));
  }

  @Test
  void several_tasks_may_be_waited_for() throws Exception {
    List<Callable<String>> tasks = List.of(() -> "one", () -> "two");

    assertThat(executor.invokeAll(tasks))
        .extracting(future -> future.get())
        .containsExactly("one", "two");
  }

  @Test
  void after_shutdown_delayed_tasks_run_and_periodic_ones_end() {
    executor.schedule(this::run, 10, MINUTES);
    ScheduledFuture<?> periodic = executor.scheduleAtFixedRate(this::run, 1, 1, MINUTES);

    executor.shutdown();

    assertThat(periodic.isCancelled()).isTrue();
    assertThatThrownBy(() -> executor.schedule(this::run, 1, MINUTES))
        .isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> executor.execute(this::run))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(executor.isTerminated()).isFalse();
  }

  @Test
  void who_awaits_the_end_lets_the_clock_pass() throws Exception {
    executor.schedule(this::run, 10, MINUTES);
    executor.shutdown();

    assertThat(executor.awaitTermination(5, MINUTES)).isFalse();
    assertThat(clock.instant()).isEqualTo(minute(5));

    assertThat(executor.awaitTermination(Long.MAX_VALUE, MINUTES)).isTrue();
    assertThat(runs).containsExactly(minute(10));
    assertThat(clock.instant()).isEqualTo(minute(10));
  }

  @Test
  void closed_engine_drops_what_is_not_done() {
    executor.schedule(this::run, 10, MINUTES);

    engine.close();

    assertThatThrownBy(() -> clock.advance(Duration.ofHours(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this DynamoDbEngine is closed: a test's engine ends with the test");
    assertThat(runs).isEmpty();
    assertThat(executor.isTerminated()).isTrue();
  }

  @Test
  void period_must_be_positive() {
    assertThatThrownBy(() -> executor.scheduleAtFixedRate(this::run, 0, 0, MINUTES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period (PT0S) must be positive");
  }
}
