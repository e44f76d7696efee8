package io.dynamobackup.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CallTimersTests {
  private final List<Duration> passed = new ArrayList<>();
  private final CallTimers timers =
      new CallTimers(
          new VirtualExecutor(new Agenda<>(), InstantSource.fixed(Instant.EPOCH), instant -> {}),
          passed::add);

  @Test
  void a_pause_passes_and_the_task_has_run() throws Exception {
    assertThat(timers.schedule(() -> "done", 20, TimeUnit.SECONDS).get()).isEqualTo("done");
    assertThat(passed).containsExactly(Duration.ofSeconds(20));
  }

  @Test
  void a_task_may_wait_for_one_that_it_schedules() throws Exception {
    assertThat(
            timers
                .schedule(
                    () -> timers.schedule(() -> "inner", 1, TimeUnit.SECONDS).get(),
                    1,
                    TimeUnit.SECONDS)
                .get())
        .isEqualTo("inner");
  }

  @Test
  void tasks_that_schedule_each_other_ten_thousand_times_all_run() {
    List<ScheduledFuture<?>> tasks = new ArrayList<>();

    again(10_000, tasks);

    assertThat(tasks).hasSize(10_000).allMatch(ScheduledFuture::isDone);
    assertThat(passed).hasSize(10_000);
  }

  private void again(int times, List<ScheduledFuture<?>> tasks) {
    if (times > 0) {
      tasks.add(timers.schedule(() -> again(times - 1, tasks), 1, TimeUnit.MILLISECONDS));
    }
  }

  @Test
  void a_task_that_fails_fails_alone() {
    ScheduledFuture<?> failing =
        timers.schedule(
            () -> {
              throw new IllegalStateException("task");
            },
            0,
            TimeUnit.SECONDS);

    ScheduledFuture<String> next = timers.schedule(() -> "next", 0, TimeUnit.SECONDS);

    assertThat(failing.isDone()).isTrue();
    assertThat(next.isDone()).isTrue();
  }
}
