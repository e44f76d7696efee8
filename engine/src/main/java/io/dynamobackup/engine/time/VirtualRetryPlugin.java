package io.dynamobackup.engine.time;

import java.time.Duration;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

/**
 * Makes the retries of a client happen in virtual time.
 *
 * <p>A plug-in runs last and so wraps the strategy the builder resolved: DynamoDB's own attempts
 * and delays, or the user's, are kept.
 */
@API(status = Status.INTERNAL)
public final class VirtualRetryPlugin implements SdkPlugin {
  private final Consumer<Duration> clock;

  /** Creates a plug-in that tells the clock to advance by each delay. */
  public VirtualRetryPlugin(Consumer<Duration> clock) {
    this.clock = clock;
  }

  @Override
  public void configureClient(SdkServiceClientConfiguration.Builder client) {
    ClientOverrideConfiguration resolved = client.overrideConfiguration();
    client.overrideConfiguration(
        resolved.toBuilder()
            .retryStrategy(new VirtualRetry(resolved.retryStrategy().orElseThrow(), clock))
            .build());
  }
}
