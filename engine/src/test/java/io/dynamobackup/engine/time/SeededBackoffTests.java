package io.dynamobackup.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

class SeededBackoffTests {
  private static final Duration BASE = Duration.ofMillis(25);
  private static final Duration MAX = Duration.ofSeconds(20);

  private static long least(long bound) {
    return Math.min(0, bound);
  }

  private static long most(long bound) {
    return bound - 1;
  }

  private static List<Long> millis(BackoffStrategy backoff, LongUnaryOperator jitter) {
    BackoffStrategy seeded = SeededBackoff.of(backoff, jitter);
    List<Long> delays = new ArrayList<>();
    for (int attempt : new int[] {1, 2, 3, 4, 40}) {
      delays.add(seeded.computeDelay(attempt).toMillis());
    }
    return delays;
  }

  @Test
  void full_jitter_is_anything_below_a_delay_that_doubles() {
    BackoffStrategy backoff = BackoffStrategy.exponentialDelay(BASE, MAX);

    assertThat(millis(backoff, SeededBackoffTests::least)).containsOnly(0L);
    assertThat(millis(backoff, SeededBackoffTests::most))
        .containsExactly(0L, 24L, 49L, 99L, 19_999L);
  }

  @Test
  void half_jitter_is_anything_from_half_of_the_delay() {
    BackoffStrategy backoff = BackoffStrategy.exponentialDelayHalfJitter(BASE, MAX);

    assertThat(millis(backoff, SeededBackoffTests::least))
        .containsExactly(0L, 12L, 25L, 50L, 10_000L);
    assertThat(millis(backoff, SeededBackoffTests::most))
        .containsExactly(0L, 24L, 50L, 100L, 20_000L);
  }

  @Test
  void fixed_delay_with_jitter_is_anything_below_it_each_time() {
    BackoffStrategy backoff = BackoffStrategy.fixedDelay(BASE);

    assertThat(millis(backoff, SeededBackoffTests::least)).containsOnly(0L);
    assertThat(millis(backoff, SeededBackoffTests::most)).containsOnly(24L);
  }

  @ParameterizedTest
  @CsvSource({"2, 25", "3, 50", "7, 800", "12, 20000"})
  void bounds_are_those_that_the_sdk_keeps(int attempt, long bound) {
    BackoffStrategy backoff = BackoffStrategy.exponentialDelay(BASE, MAX);
    BackoffStrategy half = BackoffStrategy.exponentialDelayHalfJitter(BASE, MAX);

    for (int i = 0; i < 2_000; i++) {
      assertThat(backoff.computeDelay(attempt).toMillis()).isBetween(0L, bound - 1);
      assertThat(half.computeDelay(attempt).toMillis()).isBetween(bound / 2, bound);
    }
    assertThat(SeededBackoff.of(backoff, SeededBackoffTests::most).computeDelay(attempt).toMillis())
        .isEqualTo(bound - 1);
    assertThat(SeededBackoff.of(half, SeededBackoffTests::least).computeDelay(attempt).toMillis())
        .isEqualTo(bound / 2);
  }

  @Test
  void back_off_without_jitter_and_a_users_own_are_kept() {
    BackoffStrategy fixed = BackoffStrategy.fixedDelayWithoutJitter(BASE);
    BackoffStrategy own = attempt -> Duration.ofSeconds(attempt);

    assertThat(SeededBackoff.of(fixed, SeededBackoffTests::most)).isSameAs(fixed);
    assertThat(SeededBackoff.of(own, SeededBackoffTests::most)).isSameAs(own);
    assertThat(
            SeededBackoff.of(BackoffStrategy.retryImmediately(), SeededBackoffTests::most)
                .computeDelay(3))
        .isZero();
  }

  @Test
  void strategy_of_the_sdk_has_both_its_back_offs_seeded() {
    RetryStrategy strategy = DefaultRetryStrategy.legacyStrategyBuilder().build();

    assertThat(strategy.toString()).contains("WithJitter", "WithHalfJitter");
    assertThat(SeededStrategy.of(strategy, SeededBackoffTests::most).toString())
        .doesNotContain("WithJitter", "WithHalfJitter")
        .contains("with jitter, seeded", "with half jitter, seeded");
  }
}
