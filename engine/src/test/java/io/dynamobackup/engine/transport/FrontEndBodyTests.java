package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of HTTP requests: which are read, and which are refused. */
class FrontEndBodyTests extends FrontEndRequests {
  private static final String NOT_JSON =
      "{\"__type\":\"com.amazon.coral.service#SerializationException\"}";

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

  @Test
  void without_a_body_or_a_target_the_operation_is_unknown() throws Exception {
    HttpResponse<String> response = send(HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo(UNKNOWN);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    requireRequestIdAndChecksum(response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hi", "{", "{}}", "[]"})
  void a_body_that_is_not_an_object_is_refused(String body) throws Exception {
    HttpResponse<String> response = send(call(LIST_TABLES, body));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo(NOT_JSON);
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

  private static BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }
}
