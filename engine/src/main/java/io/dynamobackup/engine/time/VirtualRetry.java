package io.dynamobackup.engine.time;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
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

  /** Wraps a strategy; the clock is told to advance by each delay. */
  VirtualRetry(
      RetryStrategy strategy, Pace pace, LongUnaryOperator jitter, Consumer<Duration> clock) {
    this.delegate = SeededStrategy.of(strategy, jitter);
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
    RefreshRetryTokenResponse response = delegate.refreshRetryToken(request);
    pass(response.delay());
    keepPace();
    return RefreshRetryTokenResponse.create(response.token(), Duration.ZERO);
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
