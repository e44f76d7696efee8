package io.dynamobackup.engine.time;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Builds a {@link VirtualRetry} by building the strategy inside it. */
final class VirtualRetryBuilder
    implements RetryStrategy.Builder<VirtualRetryBuilder, VirtualRetry> {
  private final RetryStrategy.Builder<?, ?> inner;
  private final Pace pace;
  private final LongUnaryOperator jitter;
  private final Consumer<Duration> clock;

  VirtualRetryBuilder(
      RetryStrategy.Builder<?, ?> inner,
      Pace pace,
      LongUnaryOperator jitter,
      Consumer<Duration> clock) {
    this.inner = inner;
    this.pace = pace;
    this.jitter = jitter;
    this.clock = clock;
  }

  @Override
  public VirtualRetryBuilder retryOnException(Predicate<Throwable> shouldRetry) {
    inner.retryOnException(shouldRetry);
    return this;
  }

  @Override
  public VirtualRetryBuilder maxAttempts(int attempts) {
    inner.maxAttempts(attempts);
    return this;
  }

  @Override
  public VirtualRetryBuilder backoffStrategy(BackoffStrategy strategy) {
    inner.backoffStrategy(SeededBackoff.of(strategy, jitter));
    return this;
  }

  @Override
  public VirtualRetryBuilder throttlingBackoffStrategy(BackoffStrategy strategy) {
    inner.throttlingBackoffStrategy(SeededBackoff.of(strategy, jitter));
    return this;
  }

  @Override
  public VirtualRetryBuilder treatAsThrottling(Predicate<Throwable> isThrottling) {
    inner.treatAsThrottling(isThrottling);
    return this;
  }

  @Override
  public VirtualRetryBuilder useClientDefaults(boolean use) {
    inner.useClientDefaults(use);
    return this;
  }

  @Override
  public VirtualRetry build() {
    return new VirtualRetry(inner.build(), pace, jitter, clock);
  }
}
