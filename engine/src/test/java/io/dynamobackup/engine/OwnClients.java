package io.dynamobackup.engine;

import java.net.URI;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Clients that a user built over an engine's transport, with its plug-in. */
record OwnClients(DynamoDbEngine engine, Consumer<ClientOverrideConfiguration.Builder> settings) {

  DynamoDbClient client() {
    return configured(DynamoDbClient.builder()).httpClient(engine.httpClient()).build();
  }

  DynamoDbAsyncClient asyncClient() {
    return configured(DynamoDbAsyncClient.builder()).httpClient(engine.asyncHttpClient()).build();
  }

  private <B extends DynamoDbBaseClientBuilder<B, ?>> B configured(B builder) {
    return builder
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create("http://dynamo.invalid"))
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .overrideConfiguration(settings)
        .addPlugin(engine.fakeTime());
  }
}
