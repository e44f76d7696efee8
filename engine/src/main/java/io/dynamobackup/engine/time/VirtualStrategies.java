package io.dynamobackup.engine.time;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.retries.AdaptiveRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * Puts retry strategies, whatever their mode, on the fake clock.
 *
 * @param advance moves the clock
 * @param jitter returns a number from 0, less than the given one, as chance has it
 */
record VirtualStrategies(
    InstantSource clock, Consumer<Duration> advance, LongUnaryOperator jitter) {
  /** Where the SDK keeps the strategy of the mode ADAPTIVE, which it does not let anybody wrap. */
  private static final String ADAPTERS = "software.amazon.awssdk.core.internal.retry.";

  RetryStrategy of(RetryStrategy strategy) {
    if (strategy instanceof AdaptiveRetryStrategy adaptive) {
      return adaptive(adaptive);
    }
    return strategy.getClass().getName().startsWith(ADAPTERS)
        ? adaptive(strategy.maxAttempts())
        : new VirtualRetry(strategy, Pace.UNLIMITED, jitter, advance);
  }

  RetryPolicy of(RetryPolicy policy) {
    return VirtualPolicy.of(policy, jitter, advance);
  }

  RetryStrategy adaptive(int maxAttempts) {
    return adaptive(
        AwsRetryStrategy.adaptiveRetryStrategy().toBuilder().maxAttempts(maxAttempts).build());
  }

  /** The SDK's own limiter never begins to limit what it does not take for throttling. */
  private RetryStrategy adaptive(AdaptiveRetryStrategy strategy) {
    return new VirtualRetry(
        strategy.toBuilder().treatAsThrottling(failure -> false).build(),
        new AdaptivePace(clock),
        jitter,
        advance);
  }
}
