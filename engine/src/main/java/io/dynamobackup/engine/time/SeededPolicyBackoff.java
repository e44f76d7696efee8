package io.dynamobackup.engine.time;

import java.time.Duration;
import java.util.function.LongUnaryOperator;
import software.amazon.awssdk.core.retry.RetryPolicyContext;
import software.amazon.awssdk.core.retry.backoff.BackoffStrategy;
import software.amazon.awssdk.core.retry.backoff.EqualJitterBackoffStrategy;
import software.amazon.awssdk.core.retry.backoff.FullJitterBackoffStrategy;

/**
 * A back-off of the SDK's older kind with jitter, whose chance is the engine's.
 *
 * @param base the longest delay before the first retry; it doubles with each
 * @param most the longest delay of all
 * @param half whether half of a delay is sure
 * @param jitter returns a number from 0, less than the given one
 */
record SeededPolicyBackoff(Duration base, Duration most, boolean half, LongUnaryOperator jitter)
    implements BackoffStrategy {

  /** Returns a back-off with this chance in place of the SDK's; one without such as it is. */
  static BackoffStrategy of(BackoffStrategy backoff, LongUnaryOperator jitter) {
    if (backoff instanceof FullJitterBackoffStrategy full) {
      FullJitterBackoffStrategy.Builder bounds = full.toBuilder();
      return new SeededPolicyBackoff(bounds.baseDelay(), bounds.maxBackoffTime(), false, jitter);
    }
    if (backoff instanceof EqualJitterBackoffStrategy equal) {
      EqualJitterBackoffStrategy.Builder bounds = equal.toBuilder();
      return new SeededPolicyBackoff(bounds.baseDelay(), bounds.maxBackoffTime(), true, jitter);
    }
    return backoff;
  }

  @Override
  public Duration computeDelayBeforeNextRetry(RetryPolicyContext context) {
    int longest = calculateExponentialDelay(context.retriesAttempted(), base, most);
    if (half) {
      return Duration.ofMillis(longest / 2 + jitter.applyAsLong(longest / 2 + 1));
    }
    return longest == 0 ? Duration.ZERO : Duration.ofMillis(jitter.applyAsLong(longest) + 1);
  }
}
