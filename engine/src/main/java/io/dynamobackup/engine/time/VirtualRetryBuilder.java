package io.dynamobackup.engine.time;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Builds a {@link VirtualRetry} by building the strategy inside it. */
final class VirtualRetryBuilder
    implements RetryStrategy.Builder<VirtualRetryBuilder, VirtualRetry> {
  private final RetryStrategy.Builder<?, ?> inner;
  private final Pace pace;
  private final Consumer<Duration> clock;

  VirtualRetryBuilder(RetryStrategy.Builder<?, ?> inner, Pace pace, Consumer<Duration> clock) {
    this.inner = inner;
    this.pace = pace;
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
    inner.backoffStrategy(strategy);
    return this;
  }

  @Override
  public VirtualRetryBuilder throttlingBackoffStrategy(BackoffStrategy strategy) {
    inner.throttlingBackoffStrategy(strategy);
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
    return new VirtualRetry(inner.build(), pace, clock);
  }
}
