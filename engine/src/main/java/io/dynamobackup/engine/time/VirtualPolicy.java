package io.dynamobackup.engine.time;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.core.retry.RetryPolicyContext;
import software.amazon.awssdk.core.retry.backoff.BackoffStrategy;

/** A retry policy of the SDK's older kind, whose back-off passes on a fake clock. */
final class VirtualPolicy {
  private VirtualPolicy() {}

  static RetryPolicy of(RetryPolicy policy, LongUnaryOperator jitter, Consumer<Duration> clock) {
    return policy.toBuilder()
        .backoffStrategy(
            new Passing(SeededPolicyBackoff.of(policy.backoffStrategy(), jitter), clock))
        .throttlingBackoffStrategy(
            new Passing(SeededPolicyBackoff.of(policy.throttlingBackoffStrategy(), jitter), clock))
        .build();
  }

  private record Passing(BackoffStrategy strategy, Consumer<Duration> clock)
      implements BackoffStrategy {

    @Override
    public Duration computeDelayBeforeNextRetry(RetryPolicyContext context) {
      Duration delay = strategy.computeDelayBeforeNextRetry(context);
      if (!delay.isZero()) {
        clock.accept(delay);
      }
      return Duration.ZERO;
    }
  }
}
