package io.dynamobackup.benchmarks;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Clients with the settings of an engine's own, over other transports. */
final class Clients {
  private Clients() {}

  /** Returns a client of the same settings as an engine's: not signed, credentials made up. */
  static DynamoDbClient over(SdkHttpClient transport) {
    return DynamoDbClient.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create("http://in-jvm.invalid"))
        .credentialsProvider(nobody())
        .authSchemeProvider(
            parameters -> List.of(AuthSchemeOption.builder().schemeId("smithy.api#noAuth").build()))
        .httpClient(transport)
        .build();
  }

  /** Returns a client of DynamoDB Local's server, which wants calls to be signed. */
  static DynamoDbClient overHttp(int port) {
    return overHttp(URI.create("http://localhost:" + port), UrlConnectionHttpClient.create());
  }

  /** Returns a client of a server, which signs its calls as clients do. */
  static DynamoDbClient overHttp(URI endpoint, SdkHttpClient transport) {
    return DynamoDbClient.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(endpoint)
        .credentialsProvider(nobody())
        .httpClient(transport)
        .build();
  }

  private static StaticCredentialsProvider nobody() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing"));
  }
}
