package io.dynamobackup.engine.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.ExportedObjects;
import io.dynamobackup.engine.FakeClock;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The DynamoDB that a conformance test talks to: an engine of its own, or the endpoint that {@code
 * -Ddynamobackup.endpoint} names, with the credentials and the region of the environment.
 */
public final class Target implements AutoCloseable {
  private static final String ENDPOINT = "dynamobackup.endpoint";

  private final @Nullable DynamoDbEngine engine;
  private final DynamoDbClient client;
  private final DynamoDbStreamsClient streams;

  private Target(EngineOptions options) {
    String endpoint = System.getProperty(ENDPOINT);
    this.engine = endpoint == null ? DynamoDbEngine.start(options) : null;
    this.client =
        engine == null
            ? DynamoDbClient.builder().endpointOverride(URI.create(endpoint)).build()
            : engine.client();
    this.streams =
        engine == null
            ? DynamoDbStreamsClient.builder().endpointOverride(URI.create(endpoint)).build()
            : engine.streamsClient();
  }

  /** State changes take no time. */
  public static Target instant() {
    return new Target(EngineOptions.instant());
  }

  /** State changes take as long as documented. */
  public static Target documented() {
    return new Target(EngineOptions.documented());
  }

  /** An engine of special options. */
  public static Target with(EngineOptions options) {
    return new Target(options);
  }

  /** Returns the client. */
  public DynamoDbClient client() {
    return client;
  }

  /** Returns a new client that shows every error at once: it repeats nothing. */
  public DynamoDbClient clientWithoutRetries() {
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder()
            .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()));
    return engine == null
        ? builder.endpointOverride(URI.create(System.getProperty(ENDPOINT))).build()
        : builder
            .httpClient(engine.httpClient())
            .region(Region.of(engine.options().region()))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build();
  }

  /** Returns the client of DynamoDB Streams. */
  public DynamoDbStreamsClient streams() {
    return streams;
  }

  /** Returns the engine's clock; a test that needs it is skipped where there is none. */
  public FakeClock clock() {
    assumeTrue(engine != null, "a foreign endpoint has no clock to move");
    return engine.clock();
  }

  /** Returns what exports wrote; a test that needs it is skipped where there is none. */
  public ExportedObjects exports() {
    assumeTrue(engine != null, "a foreign endpoint writes its exports elsewhere");
    return engine.exports();
  }

  /** Moves the clock. */
  public void advance(Duration duration) {
    clock().advance(duration);
  }

  @Override
  public void close() {
    if (engine == null) {
      client.close();
      streams.close();
    } else {
      engine.close();
    }
  }
}
