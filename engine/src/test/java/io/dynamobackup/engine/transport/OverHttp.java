package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.DynamoDbEngine;
import java.net.URI;
import java.util.ServiceLoader;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpService;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Clients that reach an engine over a socket, sign what they send, and wait in fake time. */
public final class OverHttp implements AutoCloseable {
  /** The SDK's own clients on the class path; shared, as closing one takes seconds. */
  private static final SdkHttpClient SYNC =
      only(SdkHttpService.class).createHttpClientBuilder().build();

  private static final SdkAsyncHttpClient ASYNC =
      only(SdkAsyncHttpService.class).createAsyncHttpClientFactory().build();

  private final DynamoDbClient client;
  private final DynamoDbAsyncClient asyncClient;
  private final DynamoDbStreamsClient streams;
  private final BackupClient backup;

  /** Connects to an engine. */
  public OverHttp(DynamoDbEngine engine) {
    this.client = reaching(engine, DynamoDbClient.builder()).httpClient(SYNC).build();
    this.asyncClient = reaching(engine, DynamoDbAsyncClient.builder()).httpClient(ASYNC).build();
    this.streams = reaching(engine, DynamoDbStreamsClient.builder()).httpClient(SYNC).build();
    this.backup = reaching(engine, BackupClient.builder()).httpClient(SYNC).build();
  }

  private static <S> S only(Class<S> service) {
    return ServiceLoader.load(service).findFirst().orElseThrow();
  }

  /** Returns a client of a socket. */
  public static SdkHttpClient sync() {
    return SYNC;
  }

  /** Has a builder's client reach an engine. */
  public static <B extends AwsClientBuilder<B, ?>> B reaching(DynamoDbEngine engine, B builder) {
    URI endpoint = engine.listen();
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(engine.options().region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .addPlugin(engine.fakeTime());
  }

  public DynamoDbClient client() {
    return client;
  }

  public DynamoDbAsyncClient asyncClient() {
    return asyncClient;
  }

  public DynamoDbStreamsClient streams() {
    return streams;
  }

  public BackupClient backup() {
    return backup;
  }

  @Override
  public void close() {
    for (SdkAutoCloseable each : new SdkAutoCloseable[] {client, asyncClient, streams, backup}) {
      each.close();
    }
  }
}
