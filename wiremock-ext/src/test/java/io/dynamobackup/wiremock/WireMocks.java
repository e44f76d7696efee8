package io.dynamobackup.wiremock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.dynamobackup.engine.DynamoDbEngine;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** WireMocks over HTTP, and clients of theirs. */
final class WireMocks {
  private WireMocks() {}

  static WireMockConfiguration anyPort() {
    return options().dynamicPort().bindAddress("127.0.0.1");
  }

  /** Starts a WireMock in front of an engine. */
  static WireMockServer inFrontOf(DynamoDbEngine engine) {
    WireMockServer server = new WireMockServer(anyPort().extensions(DynamoDbExtension.of(engine)));
    server.start();
    return server;
  }

  static DynamoDbClient client(WireMockServer server) {
    return reaching(DynamoDbClient.builder(), server).build();
  }

  static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B reaching(
      B builder, WireMockServer server) {
    return builder
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
        .endpointOverride(URI.create("http://127.0.0.1:" + server.port()))
        .httpClientBuilder(ApacheHttpClient.builder());
  }

  /** Creates a table whose only key is {@code id}. */
  static void createTable(DynamoDbClient dynamo, String name) {
    dynamo.createTable(
        r ->
            r.tableName(name)
                .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH))
                .attributeDefinitions(
                    a -> a.attributeName("id").attributeType(ScalarAttributeType.S))
                .billingMode("PAY_PER_REQUEST"));
  }
}
