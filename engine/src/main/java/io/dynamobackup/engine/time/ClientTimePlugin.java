package io.dynamobackup.engine.time;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.retries.AdaptiveRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * Has the retries and time-outs of a client happen on the fake clock.
 *
 * <p>A plug-in runs last and so wraps what the builder resolved: DynamoDB's own attempts and bounds
 * of delays, or the user's, are kept. It says only what it changes: the SDK merges all that it
 * says.
 */
record ClientTimePlugin(
    InstantSource clock, Consumer<Duration> advance, LongUnaryOperator jitter, CallTimers timers)
    implements SdkPlugin {
  /** Where the SDK keeps the strategy of the mode ADAPTIVE, which it does not let anybody wrap. */
  private static final String ADAPTERS = "software.amazon.awssdk.core.internal.retry.";

  @Override
  public void configureClient(SdkServiceClientConfiguration.Builder client) {
    ClientOverrideConfiguration resolved = client.overrideConfiguration();
    ClientOverrideConfiguration.Builder changed =
        ClientOverrideConfiguration.builder()
            .scheduledExecutorService(timers)
            .executionInterceptors(resolved.executionInterceptors())
            .addExecutionInterceptor(
                new PatienceInterceptor(
                    resolved.apiCallAttemptTimeout().orElse(null),
                    resolved.apiCallTimeout().orElse(null),
                    clock));
    RetryPolicy policy = resolved.retryPolicy().orElse(null);
    if (policy == null) {
      changed.retryStrategy(virtual(resolved.retryStrategy().orElseThrow()));
    } else if (policy.retryMode() == RetryMode.ADAPTIVE) {
      changed.retryPolicy((RetryPolicy) null).retryStrategy(adaptive(policy.numRetries() + 1));
    } else {
      changed.retryPolicy(VirtualPolicy.of(policy, jitter, advance));
    }
    client.overrideConfiguration(changed.build());
  }

  private RetryStrategy virtual(RetryStrategy strategy) {
    if (strategy instanceof AdaptiveRetryStrategy adaptive) {
      return adaptive(adaptive);
    }
    return strategy.getClass().getName().startsWith(ADAPTERS)
        ? adaptive(strategy.maxAttempts())
        : new VirtualRetry(strategy, Pace.UNLIMITED, jitter, advance);
  }

  private RetryStrategy adaptive(int maxAttempts) {
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
