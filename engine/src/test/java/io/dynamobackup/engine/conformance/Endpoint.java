package io.dynamobackup.engine.conformance;

import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A DynamoDB that is not ours, which has no tables when a test begins; what a test leaves there is
 * removed.
 */
final class Endpoint implements AutoCloseable {
  private static final String PROPERTY = "dynamobackup.endpoint";

  private final URI uri = URI.create(Objects.requireNonNull(System.getProperty(PROPERTY)));
  private final Leftovers leftovers;
  private final DynamoDbClient client;
  private final DynamoDbStreamsClient streams;

  private Endpoint(boolean waiting) {
    this.leftovers = new Leftovers(builder().build(), waiting);
    this.client = tracked(c -> {});
    this.streams =
        DynamoDbStreamsClient.builder()
            .endpointOverride(uri)
            .region(region())
            .credentialsProvider(credentials())
            .build();
  }

  static boolean isGiven() {
    return System.getProperty(PROPERTY) != null;
  }

  /** Its calls return when what they change has changed. */
  static Endpoint waitingForChanges() {
    return new Endpoint(true);
  }

  /** Its calls return as they do. */
  static Endpoint asItIs() {
    return new Endpoint(false);
  }

  DynamoDbClient client() {
    return client;
  }

  DynamoDbClient clientWithoutRetries() {
    return tracked(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()));
  }

  DynamoDbStreamsClient streams() {
    return streams;
  }

  private DynamoDbClient tracked(Consumer<ClientOverrideConfiguration.Builder> change) {
    return builder()
        .overrideConfiguration(
            c -> {
              c.addExecutionInterceptor(leftovers);
              change.accept(c);
            })
        .build();
  }

  private DynamoDbClientBuilder builder() {
    return DynamoDbClient.builder()
        .endpointOverride(uri)
        .region(region())
        .credentialsProvider(credentials());
  }

  /** Only AWS itself looks at credentials. */
  private AwsCredentialsProvider credentials() {
    return uri.getHost().endsWith(".amazonaws.com")
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  }

  private static Region region() {
    return Region.of(System.getProperty("aws.region", Region.US_EAST_1.id()));
  }

  @Override
  public void close() {
    leftovers.remove();
    client.close();
    streams.close();
  }
}
