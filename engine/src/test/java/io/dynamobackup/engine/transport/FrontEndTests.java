package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What HTTP requests are answered that are no calls of the SDK's. Where nothing else is said, it is
 * what dynalite's tests ("connection") have seen of AWS.
 */
class FrontEndTests extends FrontEndRequests {
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

  @ParameterizedTest
  @ValueSource(
      strings = {"whatever", "DynamoDB_20120810.ListTable", "DynamoDB_20111205.ListTables"})
  void a_target_that_is_none_is_unknown(String target) throws Exception {
    HttpResponse<String> response = send(call(target, "{}"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo(UNKNOWN);
  }

  @Test
  void an_answer_is_never_packed() throws Exception {
    HttpResponse<String> response = send(call(LIST_TABLES, "{}").header("Accept-Encoding", "gzip"));

    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
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
}
