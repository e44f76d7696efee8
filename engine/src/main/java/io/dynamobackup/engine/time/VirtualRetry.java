package io.dynamobackup.engine.time;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * A client's own retry strategy, whose back-off passes on a fake clock: same attempts, delays
 * between the same bounds, nobody waits.
 */
final class VirtualRetry implements RetryStrategy {
  private final RetryStrategy delegate;
  private final Pace pace;
  private final LongUnaryOperator jitter;
  private final Consumer<Duration> clock;
  private @Nullable RetryStrategy seeded;

  /** Wraps a strategy; the clock is told to advance by each delay. */
  VirtualRetry(
      RetryStrategy strategy, Pace pace, LongUnaryOperator jitter, Consumer<Duration> clock) {
    this.delegate = strategy;
    this.pace = pace;
    this.jitter = jitter;
    this.clock = clock;
  }

  @Override
  public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
    AcquireInitialTokenResponse response = delegate.acquireInitialToken(request);
    pass(response.delay());
    keepPace();
    return AcquireInitialTokenResponse.create(response.token(), Duration.ZERO);
  }

  @Override
  public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
    if (request.failure() instanceof SdkServiceException e && e.isThrottlingException()) {
      pace.slowDown();
    }
    RefreshRetryTokenResponse response = seeded().refreshRetryToken(request);
    pass(response.delay());
    keepPace();
    return RefreshRetryTokenResponse.create(response.token(), Duration.ZERO);
  }

  /**
   * Returns the strategy that retries: made when there is something to retry, as few clients have.
   * It spends the tokens of the strategy that it is made of.
   */
  private synchronized RetryStrategy seeded() {
    if (seeded == null) {
      seeded = SeededStrategy.of(delegate, jitter);
    }
    return seeded;
  }

  private void keepPace() {
    Duration wait = pace.untilNext();
    while (!wait.isZero()) {
      pass(wait);
      wait = pace.untilNext();
    }
  }

  private void pass(Duration delay) {
    if (!delay.isZero()) {
      clock.accept(delay);
    }
  }

  @Override
  public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
    pace.succeeded();
    return delegate.recordSuccess(request);
  }

  @Override
  public int maxAttempts() {
    return delegate.maxAttempts();
  }

  @Override
  public boolean useClientDefaults() {
    return delegate.useClientDefaults();
  }

  @Override
  public Builder<?, ?> toBuilder() {
    return new VirtualRetryBuilder(delegate.toBuilder(), pace, jitter, clock);
  }
}
