package io.dynamobackup.engine;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.time.ClientTime;
import io.dynamobackup.engine.transport.Entrance;
import io.dynamobackup.engine.transport.InJvmAsyncHttpClient;
import io.dynamobackup.engine.transport.InJvmHttpClient;
import io.dynamobackup.engine.transport.OnCallersThread;
import io.dynamobackup.engine.transport.Waiting;
import io.dynamobackup.engine.wire.Wire;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientAsyncConfiguration;
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
 * Makes real SDK clients that reach one engine and nothing else: their credentials are made up,
 * their endpoint cannot resolve, their calls are not signed, their retries, time-outs and waiters
 * take fake time. Each is for one account in one Region.
 */
final class EngineClients {
  private static final URI NOWHERE = URI.create("http://in-jvm.invalid");
  private static final StaticCredentialsProvider NOBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("in-jvm", "in-jvm"));
  static final List<AuthSchemeOption> UNSIGNED =
      List.of(AuthSchemeOption.builder().schemeId("smithy.api#noAuth").build());

  private final Wire wire;
  private final Waiting waiting;
  private final ClientTime time;
  private final Entrance entrance;
  private final @Nullable UnaryOperator<SdkHttpClient> around;

  EngineClients(
      Wire wire,
      FakeClock clock,
      ClientTime time,
      Entrance entrance,
      @Nullable UnaryOperator<SdkHttpClient> around) {
    this.wire = wire;
    this.waiting = new Waiting(clock, clock::advance);
    this.time = time;
    this.entrance = entrance;
    this.around = around;
  }

  SdkHttpClient http(Account account) {
    SdkHttpClient own = new InJvmHttpClient(wire.to(account), waiting, entrance);
    return around == null ? own : around.apply(own);
  }

  SdkAsyncHttpClient asyncHttp(Account account) {
    return around == null
        ? new InJvmAsyncHttpClient(wire.to(account), waiting, entrance)
        : new OnCallersThread(http(account));
  }

  DynamoDbClient client(Account account) {
    return time.client(
        configured(DynamoDbClient.builder(), account).httpClient(http(account)).build());
  }

  DynamoDbAsyncClient asyncClient(Account account) {
    return time.client(
        configured(DynamoDbAsyncClient.builder(), account)
            .httpClient(asyncHttp(account))
            .asyncConfiguration(EngineClients::onCaller)
            .build());
  }

  DynamoDbStreamsClient streamsClient(Account account) {
    return reaching(DynamoDbStreamsClient.builder(), account)
        .authSchemeProvider(parameters -> UNSIGNED)
        .httpClient(http(account))
        .build();
  }

  private <B extends DynamoDbBaseClientBuilder<B, ?>> B configured(B builder, Account account) {
    return time.ordinary(placed(builder, account))
        .authSchemeProvider(parameters -> UNSIGNED)
        .endpointDiscoveryEnabled(false);
  }

  /** Has what follows a call happen on the caller's thread. */
  static void onCaller(ClientAsyncConfiguration.Builder async) {
    async.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run);
  }

  BackupClients backup() {
    return new BackupClients(this);
  }

  <B extends AwsClientBuilder<B, ?>> B reaching(B builder, Account account) {
    return placed(builder, account).addPlugin(time.plugin());
  }

  private static <B extends AwsClientBuilder<B, ?>> B placed(B builder, Account account) {
    return builder
        .region(Region.of(account.region()))
        .endpointOverride(NOWHERE)
        .credentialsProvider(NOBODY);
  }
}
