package io.dynamobackup.engine.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.ExportedObjects;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.transport.OverHttp;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The DynamoDB that a conformance test talks to: an engine of its own, over a socket with {@code
 * -Ddynamobackup.over-http=true}; or the endpoint that {@code -Ddynamobackup.endpoint} names. A
 * test that moves the clock, or asks for an engine of special options, is skipped where there is
 * none.
 */
public final class Target implements AutoCloseable {
  private final @Nullable DynamoDbEngine engine;
  private final @Nullable OverHttp overHttp;
  private final @Nullable Endpoint endpoint;

  private Target(DynamoDbEngine engine) {
    this.engine = engine;
    this.overHttp = Boolean.getBoolean("dynamobackup.over-http") ? new OverHttp(engine) : null;
    this.endpoint = null;
  }

  private Target(Endpoint endpoint) {
    this.engine = null;
    this.overHttp = null;
    this.endpoint = endpoint;
  }

  /** State changes take no time; those of an endpoint are waited for. */
  public static Target instant() {
    return Endpoint.isGiven()
        ? new Target(Endpoint.waitingForChanges())
        : with(EngineOptions.instant());
  }

  /** State changes take as long as documented. */
  public static Target documented() {
    return Endpoint.isGiven() ? new Target(Endpoint.asItIs()) : with(EngineOptions.documented());
  }

  /** An engine of special options, which no endpoint has. */
  public static Target with(EngineOptions options) {
    assumeTrue(!Endpoint.isGiven(), "an endpoint has no options of an engine");
    return new Target(DynamoDbEngine.start(options));
  }

  /** Returns the client. */
  public DynamoDbClient client() {
    if (overHttp != null) {
      return overHttp.client();
    }
    return endpoint == null ? engine().client() : endpoint.client();
  }

  /** Returns the client of another Region. */
  public DynamoDbClient client(Region region) {
    assumeTrue(engine != null, "a foreign endpoint is in one Region");
    return engine.client(region);
  }

  /** Returns a new client that shows every error at once: it repeats nothing. */
  public DynamoDbClient clientWithoutRetries() {
    if (endpoint != null) {
      return endpoint.clientWithoutRetries();
    }
    return DynamoDbClient.builder()
        .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .httpClient(engine().httpClient())
        .region(Region.of(engine().options().region()))
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build();
  }

  /** Returns the client of DynamoDB Streams. */
  public DynamoDbStreamsClient streams() {
    if (overHttp != null) {
      return overHttp.streams();
    }
    return endpoint == null ? engine().streamsClient() : endpoint.streams();
  }

  /** Returns the client of AWS Backup, which no endpoint has. */
  public BackupClient backup() {
    return overHttp == null ? engine().backupClient() : overHttp.backup();
  }

  /** Returns the engine's clock. */
  public FakeClock clock() {
    return engine().clock();
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

  /** Returns the engine; a test that needs it is skipped where there is none. */
  public DynamoDbEngine engine() {
    assumeTrue(engine != null, "an endpoint has no clock to move");
    return engine;
  }

  @Override
  public void close() {
    if (overHttp != null) {
      overHttp.close();
    }
    if (endpoint != null) {
      endpoint.close();
    } else {
      engine().close();
    }
  }
}
