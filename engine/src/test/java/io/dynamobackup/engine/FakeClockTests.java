package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.dynamobackup.engine.time.Agenda;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeClockTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  private final Agenda<String> agenda = new Agenda<>();
  private final FakeClock clock = new FakeClock(START, agenda);

  @Test
  void stands_still_until_told() {
    assertThat(clock.instant()).isEqualTo(START);
    assertThat(clock.millis()).isEqualTo(START.toEpochMilli());
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void advances_by_a_duration_and_to_an_instant() {
    clock.advance(Duration.ofMinutes(1));
    clock.advanceTo(START.plus(Duration.ofDays(35)));

    assertThat(clock.instant()).isEqualTo("2019-01-18T14:25:00Z");
  }

  @Test
  void refuses_to_go_back() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(Duration.ofMillis(-1)))
        .withMessage("duration (PT-0.001S) must not be negative: the clock only moves forward");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advanceTo(START.minusMillis(1)))
        .withMessage(
            "instant (2018-12-14T14:24:59.999Z) must not be before the present"
                + " (2018-12-14T14:25:00Z): the clock only moves forward");
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  @SuppressWarnings("NullAway") // what users whose compiler does not check may do
  void refuses_null() {
    assertThatNullPointerException().isThrownBy(() -> clock.advance(null)).withMessage("duration");
    assertThatNullPointerException().isThrownBy(() -> clock.advanceTo(null)).withMessage("instant");
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void refuses_to_go_past_the_end_of_time() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(ChronoUnit.FOREVER.getDuration()))
        .withMessageStartingWith("duration (PT")
        .withMessageEndingWith(
            ") must not lead from 2018-12-14T14:25:00Z past 5138-11-16T09:46:39.999Z, where fake"
                + " time ends");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advanceTo(Instant.MAX))
        .withMessage(
            "instant (+1000000000-12-31T23:59:59.999999999Z) must not be after"
                + " 5138-11-16T09:46:39.999Z, where fake time ends");
    assertThatIllegalArgumentException().isThrownBy(() -> clock.reach(Instant.MAX));
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void stands_still_at_the_end_of_time() {
    clock.advance(Duration.between(START, FakeClock.LAST));

    clock.advance(Duration.ZERO);
    clock.advanceTo(FakeClock.LAST);

    assertThat(clock.instant()).isEqualTo("5138-11-16T09:46:39.999Z");
    assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofNanos(1)));
  }

  @Test
  void everything_due_on_the_way_happens_in_order_at_its_own_instant() {
    List<String> happened = new ArrayList<>();
    agenda.schedule(START.plusSeconds(3), () -> happened.add("c at " + clock.instant()));
    agenda.schedule(START.plusSeconds(1), () -> happened.add("a at " + clock.instant()));
    agenda.schedule(START.plusSeconds(1), () -> happened.add("b at " + clock.instant()));
    agenda.schedule(START.plusSeconds(4), () -> happened.add("d at " + clock.instant()));

    clock.advance(Duration.ofSeconds(3));

    assertThat(happened)
        .containsExactly(
            "a at 2018-12-14T14:25:01Z", "b at 2018-12-14T14:25:01Z", "c at 2018-12-14T14:25:03Z");
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(3));
  }

  @Test
  void a_task_may_schedule_another_on_the_same_way() {
    List<Instant> happened = new ArrayList<>();
    agenda.schedule(
        START.plusSeconds(1),
        () -> agenda.schedule(START.plusSeconds(2), () -> happened.add(clock.instant())));

    clock.advance(Duration.ofSeconds(5));

    assertThat(happened).containsExactly(START.plusSeconds(2));
  }

  @Test
  void a_task_may_move_the_clock_past_the_target() {
    agenda.schedule(START.plusSeconds(1), () -> clock.advance(Duration.ofMinutes(1)));

    clock.advance(Duration.ofSeconds(2));

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(61));
  }

  @Test
  void a_cancelled_task_does_not_happen() {
    List<String> happened = new ArrayList<>();
    Agenda.Appointment appointment = agenda.schedule(START.plusSeconds(1), () -> happened.add("a"));

    boolean cancelled = appointment.cancel();
    clock.advance(Duration.ofSeconds(2));

    assertThat(cancelled).isTrue();
    assertThat(appointment.cancel()).isFalse();
    assertThat(happened).isEmpty();
  }

  @Test
  void a_clock_of_another_zone_moves_along() {
    Clock sydney = clock.withZone(ZoneId.of("Australia/Sydney"));

    clock.advance(Duration.ofHours(1));

    assertThat(sydney.instant()).isEqualTo(START.plusSeconds(3600));
    assertThat(sydney.getZone()).isEqualTo(ZoneId.of("Australia/Sydney"));
    assertThat(sydney.withZone(ZoneOffset.UTC)).isSameAs(clock);
  }
}
