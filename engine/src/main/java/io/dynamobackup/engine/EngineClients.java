package io.dynamobackup.engine;

import io.dynamobackup.engine.time.ClientTime;
import io.dynamobackup.engine.transport.InJvmAsyncHttpClient;
import io.dynamobackup.engine.transport.InJvmHttpClient;
import io.dynamobackup.engine.transport.Waiting;
import io.dynamobackup.engine.wire.Wire;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Real SDK clients that reach one engine and nothing else: their credentials are made up, their
 * endpoint cannot resolve, their calls are not signed, their retries, time-outs and waiters take
 * fake time.
 */
final class EngineClients {
  private static final URI NOWHERE = URI.create("http://in-jvm.invalid");
  private static final StaticCredentialsProvider NOBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("in-jvm", "in-jvm"));
  private static final List<AuthSchemeOption> UNSIGNED =
      List.of(AuthSchemeOption.builder().schemeId("smithy.api#noAuth").build());

  private final InJvmHttpClient http;
  private final InJvmAsyncHttpClient asyncHttp;
  private final Region region;
  private final ClientTime time;

  EngineClients(Wire wire, EngineOptions options, FakeClock clock, ClientTime time) {
    Waiting waiting = new Waiting(clock, clock::advance);
    this.http = new InJvmHttpClient(wire, waiting);
    this.asyncHttp = new InJvmAsyncHttpClient(wire, waiting);
    this.region = Region.of(options.region());
    this.time = time;
  }

  SdkHttpClient http() {
    return http;
  }

  SdkAsyncHttpClient asyncHttp() {
    return asyncHttp;
  }

  DynamoDbClient client() {
    return time.client(configured(DynamoDbClient.builder()).httpClient(http).build());
  }

  DynamoDbAsyncClient asyncClient() {
    return time.client(
        configured(DynamoDbAsyncClient.builder())
            .httpClient(asyncHttp)
            .asyncConfiguration(
                async ->
                    async.advancedOption(
                        SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
            .build());
  }

  DynamoDbStreamsClient streamsClient() {
    return reaching(DynamoDbStreamsClient.builder())
        .authSchemeProvider(parameters -> UNSIGNED)
        .httpClient(http)
        .build();
  }

  private <B extends DynamoDbBaseClientBuilder<B, ?>> B configured(B builder) {
    return reaching(builder).authSchemeProvider(parameters -> UNSIGNED);
  }

  private <B extends AwsClientBuilder<B, ?>> B reaching(B builder) {
    return builder
        .region(region)
        .endpointOverride(NOWHERE)
        .credentialsProvider(NOBODY)
        .addPlugin(time.plugin());
  }
}
