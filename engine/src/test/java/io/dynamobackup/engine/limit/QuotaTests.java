package io.dynamobackup.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaTests {

  @Test
  void a_quota_is_told_in_words() {
    assertThat(Quota.perSecond(5)).hasToString("5/s");
    assertThat(Quota.perMinute(1)).hasToString("1/min");
    assertThat(Quota.perSecond(10).withBurst(13)).hasToString("10/s, 13 at once");
    assertThat(new Quota(3, Duration.ofSeconds(30), 3)).hasToString("3/PT30S");
  }

  @Test
  void the_interval_is_how_long_a_token_takes() {
    assertThat(Quota.perSecond(50).interval()).isEqualTo(Duration.ofMillis(20));
    assertThat(Quota.perMinute(1).interval()).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001})
  void calls_that_cannot_be_counted_are_refused(int calls) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quota.perSecond(calls))
        .withMessage(
            "calls ("
                + calls
                + ") must be from 1 to 1000000; to forbid an operation, use a stub of it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quota.perSecond(1).withBurst(calls))
        .withMessageStartingWith("burst (" + calls + ") must be from 1 to 1000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT1H0.000000001S"})
  void a_period_that_is_none_is_refused(Duration period) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Quota(1, period, 1))
        .withMessage("period (" + period + ") must be positive, and an hour at most");
  }

  @Test
  void the_largest_quota_can_be_counted() {
    Allowance largest = new Allowance(new Quota(1_000_000, Duration.ofHours(1), 1_000_000));

    assertThat(largest.tryConsume(java.time.Instant.EPOCH)).isTrue();
  }
}
