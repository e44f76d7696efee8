package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.monitoring.Monitoring;
import io.dynamobackup.engine.stubbing.Stubs;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What every engine has: itself, its clients, its clock, its executor, its stubs and its endpoint.
 */
@API(status = Status.INTERNAL)
public final class EngineInjectables implements InjectableProvider {

  @Override
  public List<Injectable<?>> injectables() {
    return List.of(
        Injectable.of(DynamoDbEngine.class, engine -> engine),
        Injectable.of(DynamoDbClient.class, DynamoDbEngine::client),
        Injectable.of(DynamoDbAsyncClient.class, DynamoDbEngine::asyncClient),
        Injectable.of(FakeClock.class, DynamoDbEngine::clock),
        Injectable.of(Clock.class, DynamoDbEngine::clock),
        Injectable.of(ScheduledExecutorService.class, DynamoDbEngine::scheduledExecutor),
        Injectable.of(Stubs.class, DynamoDbEngine::stubs),
        Injectable.of(Monitoring.class, DynamoDbEngine::monitoring),
        Injectable.marked(Endpoint.class, URI.class, DynamoDbEngine::listen));
  }
}
