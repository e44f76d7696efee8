package io.dynamobackup.wiremock.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("wiremock-3")
class ServerTests {
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable Server server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void it_serves_dynamodb_until_it_is_closed() throws Exception {
    URI uri = start();

    assertThat(call(uri, "ListTables", "{}").body()).isEqualTo("{\"TableNames\":[]}");
    stop();
    assertThatThrownBy(() -> call(uri, "ListTables", "{}")).isInstanceOf(IOException.class);
  }

  @Test
  void port_that_is_taken_is_told() throws Exception {
    URI uri = start();

    assertThatThrownBy(
            () -> Server.start(CommandLine.of("--port", Integer.toString(uri.getPort())).options()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "cannot listen on port %s of 127.0.0.1: end what listens there, or choose another --port"
                .formatted(uri.getPort()));
  }

  @ParameterizedTest
  @CsvSource({
    "no-such-host.invalid, cannot be resolved",
    "192.0.2.1, is no address of this machine",
    "2001:db8::1, is no address of this machine",
  })
  void address_that_this_machine_does_not_have_is_told(String address, String reason) {
    assertThatThrownBy(
            () -> Server.start(CommandLine.of("--port", "0", "--bind-address", address).options()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "--bind-address (%s) %s: it must be one of this machine, such as 127.0.0.1, or 0.0.0.0"
                + " for all of them",
            address, reason);
  }

  @Test
  void mappings_of_the_root_directory_are_served(@TempDir Path root) throws Exception {
    Files.createDirectories(root.resolve("mappings"));
    Files.writeString(
        root.resolve("mappings/list-tables.json"),
        "{\"request\":{\"headers\":{\"X-Amz-Target\":{\"equalTo\":\"DynamoDB_20120810.ListTables\"}}},\"response\":{\"status\":400,\"jsonBody\":{\"__type\":\"a#Mine\"}}}");
    URI uri = start("--root-dir", root.toString());

    assertThat(call(uri, "ListTables", "{}").body()).contains("a#Mine");
    assertThat(call(uri, "ListBackups", "{}").body()).isEqualTo("{\"BackupSummaries\":[]}");
  }

  @Test
  void mapping_reads_no_file_outside_of_the_root_directory(@TempDir Path directory)
      throws Exception {
    Files.writeString(directory.resolve("secret.txt"), "secret");
    Path root = Files.createDirectories(directory.resolve("root/__files")).getParent();
    URI uri = start("--root-dir", String.valueOf(root));

    map(uri, "{\"status\":200,\"bodyFileName\":\"../../secret.txt\"}");

    assertThat(get(uri.resolve("/mapped")).body())
        .doesNotContain("secret\n")
        .isNotEqualTo("secret");
  }

  @Test
  void mapping_does_not_proxy() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    other.start();
    try {
      URI uri = start();
      String target = "http://127.0.0.1:" + other.getAddress().getPort();

      map(uri, "{\"proxyBaseUrl\":\"" + target + "\"}");
      HttpResponse<String> answer = get(uri.resolve("/mapped"));

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(asked).hasValue(0);
    } finally {
      other.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void mapping_may_proxy_where_that_is_allowed(String target) throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    other.start();
    try {
      URI uri = start("--allow-proxy-targets", target);

      map(uri, "{\"proxyBaseUrl\":\"http://" + target + ":" + other.getAddress().getPort() + "\"}");

      assertThat(get(uri.resolve("/mapped")).statusCode()).isEqualTo(202);
    } finally {
      other.stop(0);
    }
  }

  @Test
  void template_is_run_only_where_that_is_allowed() throws Exception {
    String response =
        "{\"status\":200,\"body\":\"{{request.path}}\",\"transformers\":[\"response-template\"]}";
    URI uri = start();
    map(uri, response);
    assertThat(get(uri.resolve("/mapped")).body()).isEqualTo("{{request.path}}");
    stop();

    URI templating = start("--local-response-templating");
    map(templating, response);
    assertThat(get(templating.resolve("/mapped")).body()).isEqualTo("/mapped");
  }

  @Test
  void body_that_is_too_long_is_refused() throws Exception {
    URI uri = start("--max-body-bytes", "100");

    HttpResponse<String> answer = call(uri, "ListTables", " ".repeat(200) + "{}");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).isEmpty();
    assertThat(call(uri, "ListTables", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void journal_of_requests_is_bounded() throws Exception {
    URI uri = start("--max-request-journal-entries", "2");

    for (int i = 0; i < 5; i++) {
      call(uri, "ListTables", "{}");
    }

    assertThat(get(uri.resolve("/__admin/requests")).body().split("loggedDateString\"", -1))
        .hasSizeLessThanOrEqualTo(4);
    assertThat(get(uri.resolve("/__admin/dynamobackup/timeline")).body().split("\"operation\"", -1))
        .hasSize(3);
  }

  @Test
  void engine_is_of_the_options() throws Exception {
    URI uri = start("--start-at", "2020-01-01T00:00:00Z", "--region", "eu-west-1");

    assertThat(get(uri.resolve("/__admin/dynamobackup/engine")).body())
        .contains("\"startAt\" : \"2020-01-01T00:00:00Z\"")
        .contains("\"region\" : \"eu-west-1\"");
  }

  private URI start(String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 2, words.length);
    all[0] = "--port";
    all[1] = "0";
    server = Server.start(CommandLine.of(all).options());
    return URI.create(server.url());
  }

  private void map(URI uri, String response) throws Exception {
    HttpResponse<String> made =
        http.send(
            HttpRequest.newBuilder(uri.resolve("/__admin/mappings"))
                .POST(
                    BodyPublishers.ofString(
                        "{\"request\":{\"url\":\"/mapped\"},\"response\":" + response + "}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(made.statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> call(URI uri, String operation, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810." + operation)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
