package io.dynamobackup.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * The pause between two looks of one wait, which passes on the fake clock.
 *
 * @param strategy how long the pause is
 * @param begun when the wait began
 * @param timeout how long the wait may take; null for any time
 */
record WaiterPause(
    BackoffStrategy strategy,
    Instant begun,
    @Nullable Duration timeout,
    InstantSource clock,
    Consumer<Duration> advance)
    implements BackoffStrategy {
  /** The pause of all waiters of DynamoDB's, in the model that the SDK is made from. */
  private static final BackoffStrategy DEFAULT =
      BackoffStrategy.fixedDelayWithoutJitter(Duration.ofSeconds(20));

  /** Returns the configuration of a wait that begins now. */
  static WaiterOverrideConfiguration in(
      @Nullable WaiterOverrideConfiguration given,
      InstantSource clock,
      Consumer<Duration> advance,
      LongUnaryOperator jitter) {
    WaiterOverrideConfiguration wait =
        given == null ? WaiterOverrideConfiguration.builder().build() : given;
    return wait.toBuilder()
        .backoffStrategyV2(
            new WaiterPause(
                SeededBackoff.of(wait.backoffStrategyV2().orElse(DEFAULT), jitter),
                clock.instant(),
                wait.waitTimeout().orElse(null),
                clock,
                advance))
        .build();
  }

  /** The SDK measures the wait in real time: it gives up when the pause alone is too long. */
  @Override
  public Duration computeDelay(int attempt) {
    Duration pause = strategy.computeDelay(attempt);
    if (timeout != null
        && Duration.between(begun, clock.instant()).plus(pause).compareTo(timeout) > 0) {
      return timeout.plusMillis(1);
    }
    if (!pause.isZero()) {
      advance.accept(pause);
    }
    return Duration.ZERO;
  }
}
