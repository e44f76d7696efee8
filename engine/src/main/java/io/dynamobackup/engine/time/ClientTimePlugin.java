package io.dynamobackup.engine.time;

import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * Has the retries and time-outs of a client happen on the fake clock.
 *
 * <p>A plug-in runs last and so wraps what the builder resolved: DynamoDB's own attempts and bounds
 * of delays, or the user's, are kept. It says only what it changes: the SDK merges all that it
 * says.
 *
 * @param timers what the client schedules on
 * @param isOrdinary whether the client is one of DynamoDB that is told nothing about retries
 */
record ClientTimePlugin(VirtualStrategies strategies, CallTimers timers, boolean isOrdinary)
    implements SdkPlugin {

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
                    strategies.clock()));
    RetryPolicy policy = resolved.retryPolicy().orElse(null);
    if (policy == null) {
      RetryStrategy strategy = resolved.retryStrategy().orElseThrow();
      if (isOrdinary) {
        OrdinaryRetry.remember(strategy);
      }
      changed.retryStrategy(strategies.of(strategy));
    } else if (policy.retryMode() == RetryMode.ADAPTIVE) {
      changed
          .retryPolicy((RetryPolicy) null)
          .retryStrategy(strategies.adaptive(policy.numRetries() + 1));
    } else {
      changed.retryPolicy(strategies.of(policy));
    }
    client.overrideConfiguration(changed.build());
  }
}
