package io.dynamobackup.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeakLoadTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  private final PeakLoad load = new PeakLoad(Quota.perSecond(5));

  private void call(int times, long millis) {
    for (int i = 0; i < times; i++) {
      load.add(START.plusMillis(millis));
    }
  }

  @Test
  void without_a_call_there_is_none() {
    assertThat(load.share()).isZero();
  }

  @Test
  void calls_at_one_instant_share_the_burst() {
    call(4, 0);

    assertThat(load.share()).isEqualTo(0.8);
  }

  @Test
  void a_pause_brings_calls() {
    call(4, 0);
    call(4, 1_000);

    assertThat(load.share()).isEqualTo(0.8);
  }

  @Test
  void the_fullest_period_counts_whatever_comes_after_it() {
    call(1, 0);
    call(3, 10_000);
    call(3, 10_200);
    call(1, 60_000);

    assertThat(load.share()).isEqualTo(1.0);
  }

  @Test
  void a_steady_rate_comes_near_its_share() {
    for (int i = 0; i < 10_000; i++) {
      call(1, 400L * i);
    }

    assertThat(load.share()).isCloseTo(0.5, within(0.001));
  }

  @Test
  void a_call_that_was_overtaken_counts_as_made_then() {
    call(3, 1_000);
    call(2, 0);

    assertThat(load.share()).isEqualTo(1.0);
  }
}
