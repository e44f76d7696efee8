package io.dynamobackup.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  private final Allowance bucket = new Allowance(Quota.perSecond(50));

  private int consumeAll(Instant at) {
    int consumed = 0;
    while (bucket.tryConsume(at)) {
      consumed++;
    }
    return consumed;
  }

  @Test
  void the_51st_call_of_an_instant_is_the_first_that_gets_no_token() {
    assertThat(consumeAll(START)).isEqualTo(50);
  }

  @Test
  void a_token_is_back_after_20_ms_and_not_a_nanosecond_earlier() {
    consumeAll(START);

    assertThat(bucket.tryConsume(START.plusNanos(19_999_999))).isFalse();
    assertThat(bucket.tryConsume(START.plusMillis(20))).isTrue();
    assertThat(bucket.tryConsume(START.plusMillis(20))).isFalse();
  }

  @Test
  void an_attempt_in_vain_uses_nothing_up() {
    consumeAll(START);
    for (int nanos = 1; nanos < 20; nanos++) {
      bucket.tryConsume(START.plusNanos(nanos));
    }

    assertThat(bucket.tryConsume(START.plusMillis(20))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 60, 3_000_000_000_000L})
  void after_a_second_or_much_longer_it_is_full_and_no_fuller(long seconds) {
    consumeAll(START);

    assertThat(consumeAll(START.plusSeconds(seconds))).isEqualTo(50);
  }

  @Test
  void a_rate_that_does_not_divide_a_second_is_not_rounded() {
    Allowance thirds = new Allowance(Quota.perSecond(3).withBurst(1));
    int consumed = 0;
    for (int tick = 0; tick <= 3_000; tick++) {
      if (thirds.tryConsume(START.plus(Duration.ofSeconds(tick).dividedBy(3)))) {
        consumed++;
      }
    }

    assertThat(thirds.tryConsume(START.plusSeconds(1_000).plusNanos(333_333_333))).isFalse();
    assertThat(thirds.tryConsume(START.plusSeconds(1_000).plusNanos(333_333_334))).isTrue();
    assertThat(consumed).isEqualTo(2_001);
  }

  @Test
  void a_call_that_was_overtaken_brings_nothing_back() {
    consumeAll(START.plusSeconds(1));

    assertThat(bucket.tryConsume(START)).isFalse();
    assertThat(bucket.tryConsume(START.plusSeconds(1))).isFalse();
    assertThat(bucket.tryConsume(START.plusMillis(1_020))).isTrue();
  }
}
