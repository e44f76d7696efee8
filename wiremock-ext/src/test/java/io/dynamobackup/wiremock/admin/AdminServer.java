package io.dynamobackup.wiremock.admin;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.wiremock.DynamoDbExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A WireMock with the admin API, and clients of both. */
final class AdminServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Worlds worlds;
  private final WireMockServer wireMock;

  private AdminServer(Worlds worlds) {
    this.worlds = worlds;
    this.wireMock =
        new WireMockServer(
            options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .extensions(DynamoDbExtension.asking(worlds::engine))
                .extensions(new AdminApi(worlds), new LocalAdmin()));
  }

  /** What the admin API answers. */
  record Answer(int status, JsonNode body) {

    String error() {
      return body.path("error").asText();
    }
  }

  static AdminServer start(EngineOptions options) {
    AdminServer server = new AdminServer(Worlds.start(options));
    server.wireMock.start();
    return server;
  }

  DynamoDbClient client() {
    return client(Region.US_EAST_1);
  }

  DynamoDbClient client(Region region) {
    return DynamoDbClient.builder()
        .region(region)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
        .endpointOverride(uri(""))
        .httpClientBuilder(ApacheHttpClient.builder())
        .build();
  }

  void createTable(String name) {
    client()
        .createTable(
            r ->
                r.tableName(name)
                    .keySchema(k -> k.attributeName("id").keyType("HASH"))
                    .attributeDefinitions(a -> a.attributeName("id").attributeType("S"))
                    .billingMode("PAY_PER_REQUEST"));
  }

  /** Returns the code of the error that a call ends in, or {@code none}. */
  String codeOf(Runnable call) {
    try {
      call.run();
      return "none";
    } catch (DynamoDbException e) {
      return e.awsErrorDetails().errorCode();
    }
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(admin(path)).GET());
  }

  Answer post(String path, String body) {
    return send(HttpRequest.newBuilder(admin(path)).POST(BodyPublishers.ofString(body)));
  }

  Answer delete(String path) {
    return send(HttpRequest.newBuilder(admin(path)).DELETE());
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode attempts(@Nullable String operation) {
    String query = operation == null ? "" : "?operation=" + operation;
    return get("/timeline" + query).body().get("attempts");
  }

  URI admin(String path) {
    return uri("/__admin/dynamobackup" + path);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + wireMock.port() + path);
  }

  @Override
  public void close() {
    wireMock.stop();
    worlds.close();
  }
}
