package io.dynamobackup.engine.time;

import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.core.retry.RetryPolicyContext;
import software.amazon.awssdk.core.retry.backoff.BackoffStrategy;

/** A retry policy of the SDK's older kind, whose back-off passes on a fake clock. */
final class VirtualPolicy {
  private VirtualPolicy() {}

  static RetryPolicy of(RetryPolicy policy, Consumer<Duration> clock) {
    return policy.toBuilder()
        .backoffStrategy(new Passing(policy.backoffStrategy(), clock))
        .throttlingBackoffStrategy(new Passing(policy.throttlingBackoffStrategy(), clock))
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
