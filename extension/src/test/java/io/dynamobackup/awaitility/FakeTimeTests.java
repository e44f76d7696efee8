package io.dynamobackup.awaitility;

import static io.dynamobackup.awaitility.FakeTime.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeTimeTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final FakeClock clock = engine.clock();
  private final Instant start = clock.instant();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void the_clock_moves_until_the_condition_holds() {
    await(clock).until(() -> clock.instant().isAfter(start.plusSeconds(90)));

    assertThat(clock.instant()).isEqualTo(start.plusSeconds(91));
  }

  @Test
  void a_condition_that_holds_already_takes_no_time() {
    await(clock).until(() -> true);

    assertThat(clock.instant()).isEqualTo(start);
  }

  @Test
  void what_is_due_on_the_way_happens() throws Exception {
    var task = engine.scheduledExecutor().schedule(() -> "done", 10, TimeUnit.MINUTES);

    await(clock).until(task::isDone);

    assertThat(task.get()).isEqualTo("done");
    assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofMinutes(10)));
  }

  @Test
  void the_condition_is_asked_on_the_callers_thread() {
    Thread caller = Thread.currentThread();

    await(clock).until(() -> Thread.currentThread() == caller);
  }

  @Test
  void time_out_tells_the_mismatch_and_the_fake_times() {
    assertThatThrownBy(
            () ->
                await(clock, Duration.ofMinutes(5), Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(clock.millis()).isNegative()))
        .isInstanceOf(ConditionTimeoutException.class)
        .hasMessageContaining("less than")
        .hasMessageEndingWith(
            "within PT5M on the fake clock, from 2018-12-14T14:25:00Z to 2018-12-14T14:30:00Z");
    assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofMinutes(5)));
  }

  @Test
  void each_wait_of_one_factory_has_the_whole_time() {
    ConditionFactory hour = await(clock, Duration.ofHours(1), Duration.ofMinutes(1));

    hour.until(() -> !clock.instant().isBefore(start.plus(Duration.ofMinutes(50))));
    hour.until(() -> !clock.instant().isBefore(start.plus(Duration.ofMinutes(100))));

    assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofMinutes(100)));
  }

  @Test
  void exceptions_that_awaitility_ignores_are_ignored() {
    await(clock)
        .ignoreExceptions()
        .until(
            () -> {
              if (clock.instant().isBefore(start.plusSeconds(3))) {
                throw new IllegalStateException("not yet");
              }
              return true;
            });

    assertThat(clock.instant()).isEqualTo(start.plusSeconds(3));
  }

  @Test
  void a_wait_may_be_without_end() {
    await(clock, ChronoUnit.FOREVER.getDuration(), Duration.ofDays(1))
        .until(() -> clock.instant().isAfter(start.plus(Duration.ofDays(2))));

    assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofDays(3)));
  }

  @Test
  void a_wait_whose_condition_never_holds_ends_with_time_itself() {
    Duration forever = ChronoUnit.FOREVER.getDuration();

    assertThatThrownBy(() -> await(clock, forever, forever).until(() -> false))
        .isInstanceOf(ConditionTimeoutException.class)
        .hasMessageEndingWith("from 2018-12-14T14:25:00Z to 5138-11-16T09:46:39.999Z");
  }

  @Test
  void times_of_awaitilitys_own_are_refused() {
    Duration second = Duration.ofSeconds(1);

    assertRefused(await(clock).atMost(second), "atMost", "await(clock, atMost)");
    assertRefused(await(clock).ignoreExceptions().atMost(second), "atMost", "await(clock, atMost)");
    assertRefused(
        await(clock).pollInterval(Duration.ofNanos(1)),
        "pollInterval",
        "await(clock, atMost, pollInterval)");
    assertRefused(
        await(clock).pollDelay(Duration.ofNanos(1)),
        "pollDelay",
        "await(clock) after clock.advance(…)");
  }

  private static void assertRefused(ConditionFactory wait, String setting, String remedy) {
    assertThatThrownBy(() -> wait.until(() -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Awaitility's own %s is of real time: use FakeTime.%s instead", setting, remedy);
  }

  @Test
  void poll_interval_of_awaitilitys_own_is_refused_where_exceptions_are_ignored() {
    ConditionFactory wait = await(clock).ignoreExceptions().pollInterval(Duration.ofNanos(1));

    assertThatThrownBy(
            () ->
                wait.until(
                    () -> {
                      throw new IllegalArgumentException("not yet");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Awaitility's own pollInterval is of real time");
  }

  @Test
  void condition_that_is_to_hold_for_a_real_while_is_refused() {
    assertThatThrownBy(() -> await(clock).during(Duration.ofSeconds(1)).until(() -> true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Awaitility's own during is of real time: use FakeTime.await(clock).until(…), advance"
                + " the clock and look again, instead");
  }

  @Test
  void times_that_are_not_positive_are_refused() {
    assertThatThrownBy(() -> await(clock, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("atMost (PT0S) must be positive");
    assertThatThrownBy(() -> await(clock, Duration.ofHours(1), Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pollInterval (PT-1S) must be positive");
  }
}
