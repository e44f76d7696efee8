package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What HTTP requests are answered that are no calls of the SDK's. Where nothing else is said, it is
 * what dynalite's tests ("connection") have seen of AWS.
 */
class FrontEndTests {
  private static final String JSON = "application/x-amz-json-1.0";
  private static final String LIST_TABLES = "DynamoDB_20120810.ListTables";
  private static final String UNKNOWN =
      "{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}";
  private static final String NOT_JSON =
      "{\"__type\":\"com.amazon.coral.service#SerializationException\"}";

  private final IllegalStateException bug = new IllegalStateException("a bug");
  private final DynamoDbEngine engine =
      DynamoDbEngine.start(
          EngineOptions.instant().toBuilder()
              .region("eu-central-1")
              .interceptor(
                  (call, chain) -> {
                    if (call.operation().equals("ListBackups")) {
                      throw bug;
                    }
                    return chain.proceed(call);
                  })
              .build());
  private final URI uri = engine.listen();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void get_asks_for_the_health() throws Exception {
    HttpResponse<String> response = send(HttpRequest.newBuilder(uri.resolve("/any")).GET());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("healthy: dynamodb.eu-central-1.amazonaws.com ");
    requireRequestIdAndChecksum(response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "MADE-UP"})
  void other_methods_are_unknown(String method) throws Exception {
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(uri)
                .header("Content-Type", JSON)
                .header("X-Amz-Target", LIST_TABLES)
                .method(method, BodyPublishers.ofString("{}")));

    requireUnknown(response);
  }

  @Test
  void head_is_unknown_and_has_no_body() throws Exception {
    HttpResponse<String> response =
        send(HttpRequest.newBuilder(uri).method("HEAD", BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"whatever", "application/x-amz-json-1.1", "application/jsonasdf", ""})
  void a_body_of_another_type_is_unknown(String type) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("X-Amz-Target", LIST_TABLES)
            .POST(BodyPublishers.ofString("{}"));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }

    requireUnknown(send(request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json;charset=utf-8",
        "application/x-amz-json-1.0",
        "application/x-amz-json-1.0 ; anything"
      })
  void an_answer_has_the_type_of_its_request(String type) throws Exception {
    HttpResponse<String> response = send(call(LIST_TABLES, "{}").setHeader("Content-Type", type));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"TableNames\":[]}");
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue(type.replaceFirst("[ ;].*", ""));
    requireRequestIdAndChecksum(response);
  }

  @Test
  void without_a_body_or_a_target_the_operation_is_unknown() throws Exception {
    HttpResponse<String> response = send(HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo(UNKNOWN);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    requireRequestIdAndChecksum(response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"whatever", "DynamoDB_20120810.ListTable", "DynamoDB_20111205.ListTables"})
  void a_target_that_is_none_is_unknown(String target) throws Exception {
    HttpResponse<String> response = send(call(target, "{}"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hi", "{", "{}}", "[]"})
  void a_body_that_is_not_an_object_is_refused(String body) throws Exception {
    HttpResponse<String> response = send(call(LIST_TABLES, body));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo(NOT_JSON);
  }

  @Test
  void an_answer_is_never_packed() throws Exception {
    HttpResponse<String> response = send(call(LIST_TABLES, "{}").header("Accept-Encoding", "gzip"));

    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(response.body()).isEqualTo("{\"TableNames\":[]}");
  }

  @Test
  void a_chunked_body_is_read() throws Exception {
    HttpResponse<String> response = send(call(LIST_TABLES, chunked("{}".getBytes(UTF_8))));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"TableNames\":[]}");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_body_beyond_16_mebibytes_is_too_large(boolean chunked) throws Exception {
    byte[] spaces = " ".repeat(17 * 1024 * 1024).getBytes(UTF_8);

    HttpResponse<String> response =
        send(call(LIST_TABLES, chunked ? chunked(spaces) : BodyPublishers.ofByteArray(spaces)));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void a_body_of_16_mebibytes_is_not_too_large() throws Exception {
    String spaces = " ".repeat(16 * 1024 * 1024 - 2);

    HttpResponse<String> response = send(call(LIST_TABLES, "{" + spaces + "}"));

    assertThat(response.body()).isEqualTo("{\"TableNames\":[]}");
  }

  @Test
  void a_page_of_any_origin_may_call() throws Exception {
    HttpResponse<String> asked =
        send(
            HttpRequest.newBuilder(uri)
                .header("Origin", "http://example.com")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-amz-target, authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
    HttpResponse<String> called =
        send(call(LIST_TABLES, "{}").header("Origin", "http://example.com"));

    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).isEmpty();
    assertThat(asked.headers().map())
        .containsEntry("access-control-allow-origin", List.of("*"))
        .containsEntry("access-control-allow-methods", List.of("POST"))
        .containsEntry("access-control-allow-headers", List.of("x-amz-target, authorization"))
        .containsEntry("access-control-max-age", List.of("172800"));
    assertThat(called.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  @Test
  void a_bug_is_told_to_the_client_and_kept_for_the_test() throws Exception {
    HttpResponse<String> response = send(call("DynamoDB_20120810.ListBackups", "{}"));

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body())
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.service#InternalFailure\","
                + "\"message\":\"java.lang.IllegalStateException: a bug\"}");
    assertThat(engine.failedRequests()).containsExactly(bug);
  }

  @Test
  void one_connection_carries_many_requests_the_refused_ones_too() throws Exception {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      for (String line : new String[] {"POST / HTTP/1.1", "PUT / HTTP/1.1", "POST / HTTP/1.1"}) {
        String answer = exchange(socket, line, "{}");

        assertThat(answer)
            .startsWith(line.startsWith("POST") ? "HTTP/1.1 200" : "HTTP/1.1 404")
            .doesNotContainIgnoringCase("connection: close");
      }
    }
  }

  private static String exchange(Socket socket, String line, String body) throws IOException {
    OutputStream request = socket.getOutputStream();
    request.write(
        (line
                + "\r\nHost: localhost\r\nContent-Type: "
                + JSON
                + "\r\nX-Amz-Target: "
                + LIST_TABLES
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body)
            .getBytes(UTF_8));
    request.flush();
    InputStream response = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) response.read());
    }
    int length =
        Integer.parseInt(head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1"));
    response.readNBytes(length);
    return head.toString();
  }

  private HttpRequest.Builder call(String target, String body) {
    return call(target, BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder call(String target, BodyPublisher body) {
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", JSON)
        .header("X-Amz-Target", target)
        .POST(body);
  }

  private static BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.version(HttpClient.Version.HTTP_1_1).build(), BodyHandlers.ofString());
  }

  private static void requireUnknown(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("<UnknownOperationException/>\n");
    assertThat(response.headers().firstValue("x-amz-crc32")).hasValue("3552371480");
    requireRequestIdAndChecksum(response);
  }

  private static void requireRequestIdAndChecksum(HttpResponse<String> response) {
    CRC32 checksum = new CRC32();
    checksum.update(response.body().getBytes(UTF_8));
    assertThat(response.headers().firstValue("x-amz-crc32"))
        .hasValue(Long.toString(checksum.getValue()));
    assertThat(response.headers().firstValue("x-amzn-requestid").orElseThrow())
        .matches("[0-9A-Z]{52}");
  }
}
