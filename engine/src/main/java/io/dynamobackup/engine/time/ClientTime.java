package io.dynamobackup.engine.time;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbAsyncWaiter;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/** Time as clients of the SDK see it: their retries, time-outs and waiters on the fake clock. */
@API(status = Status.INTERNAL)
public final class ClientTime {
  private final VirtualStrategies strategies;
  private final CallTimers timers;

  /**
   * Creates the time of one engine's clients.
   *
   * @param advance moves the clock
   * @param jitter returns a number from 0, less than the given one, as chance has it
   * @param timers an executor that runs on the clock, for the timers of calls
   */
  public ClientTime(
      InstantSource clock,
      Consumer<Duration> advance,
      LongUnaryOperator jitter,
      ScheduledExecutorService timers) {
    this.strategies = new VirtualStrategies(clock, advance, jitter);
    this.timers = new CallTimers(timers, advance);
  }

  /** Returns the clock that the retries of a client go by, or null if they take real time. */
  public static @Nullable InstantSource clockOf(SdkServiceClientConfiguration client) {
    return client.overrideConfiguration().executionInterceptors().stream()
        .filter(PatienceInterceptor.class::isInstance)
        .map(each -> ((PatienceInterceptor) each).clock())
        .findFirst()
        .orElse(null);
  }

  /** Returns the plug-in that has the retries and time-outs of a client happen in this time. */
  public SdkPlugin plugin() {
    return new ClientTimePlugin(strategies, timers, false);
  }

  /**
   * Has the retries and time-outs of a client of DynamoDB happen in this time that is told nothing
   * else about them: as {@link #plugin()} does, in less time.
   */
  public <B extends DynamoDbBaseClientBuilder<B, ?>> B ordinary(B builder) {
    RetryStrategy again = OrdinaryRetry.again();
    return again == null
        ? builder.addPlugin(new ClientTimePlugin(strategies, timers, true))
        : builder.overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .scheduledExecutorService(timers)
                .addExecutionInterceptor(new PatienceInterceptor(null, null, strategies.clock()))
                .retryStrategy(strategies.of(again))
                .build());
  }

  /** Returns a client like the given one whose waiters wait in this time. */
  public DynamoDbClient client(DynamoDbClient client) {
    return NewerOperations.in(DynamoDbClient.class, new VirtualTimeClient(client, this), client);
  }

  /** Returns a client like the given one whose waiters wait in this time. */
  public DynamoDbAsyncClient client(DynamoDbAsyncClient client) {
    return NewerOperations.in(
        DynamoDbAsyncClient.class, new VirtualTimeAsyncClient(client, this), client);
  }

  /** Returns a waiter of the client that waits in this time. */
  public DynamoDbWaiter waiter(DynamoDbClient client) {
    return waiter(DynamoDbWaiter.class, DynamoDbWaiter.builder().client(client).build());
  }

  /** Returns a waiter of the client that waits in this time. */
  public DynamoDbAsyncWaiter waiter(DynamoDbAsyncClient client) {
    return waiter(
        DynamoDbAsyncWaiter.class,
        DynamoDbAsyncWaiter.builder().client(client).scheduledExecutorService(timers).build());
  }

  private <W> W waiter(Class<W> type, W waiter) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            new WaiterProxy(
                waiter, strategies.clock(), strategies.advance(), strategies.jitter())));
  }
}
