package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Music;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with a {@code Content-Encoding}, as ScyllaDB's tests of them have seen AWS answer. */
class EncodedRequestsTests {
  private static final String PUT =
      "{\"TableName\":\"Music\",\"Item\":{\"Artist\":{\"S\":\"A\"},\"SongTitle\":{\"S\":\"1\"}}}";

  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void create() {
    Music.create(engine.client());
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void an_encoded_body_is_decoded(String encoding) throws Exception {
    HttpResponse<String> response = put(encoded(encoding, PUT), encoding);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(items()).isOne();
  }

  @Test
  void a_body_may_be_many_gzips() throws Exception {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(encoded("gzip", PUT.substring(0, 10)));
    both.writeBytes(encoded("gzip", PUT.substring(10)));

    HttpResponse<String> response = put(both.toByteArray(), "gzip");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(items()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "gzip, gzip"})
  void a_body_that_is_not_in_its_encoding_is_an_error_of_the_server(String encoding)
      throws Exception {
    HttpResponse<String> response = put(PUT.getBytes(UTF_8), encoding);

    requireServerError(response, encoding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void a_body_that_breaks_off_is_an_error_of_the_server(String encoding) throws Exception {
    byte[] body = encoded(encoding, PUT);

    requireServerError(put(Arrays.copyOf(body, body.length - 1), encoding), encoding);
    requireServerError(put(new byte[0], encoding), encoding);
  }

  @Test
  void a_body_that_decodes_to_more_than_16_mebibytes_is_too_large() throws Exception {
    byte[] body = encoded("gzip", " ".repeat(16 * 1024 * 1024) + PUT);

    assertThat(put(body, "gzip").statusCode()).isEqualTo(413);
    assertThat(items()).isZero();
  }

  private void requireServerError(HttpResponse<String> response, String encoding) {
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body())
        .isEqualTo(
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#InternalServerError\","
                + "\"message\":\"The body is not encoded as "
                + encoding
                + "\"}");
    assertThat(items()).isZero();
    assertThat(engine.failedRequests()).isEmpty();
  }

  private int items() {
    return engine.client().scan(r -> r.tableName(Music.TABLE)).count();
  }

  private HttpResponse<String> put(byte[] body, String encoding) throws Exception {
    return http.send(
        HttpRequest.newBuilder(engine.listen())
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("Content-Encoding", encoding)
            .header("X-Amz-Target", "DynamoDB_20120810.PutItem")
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static byte[] encoded(String encoding, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (FilterOutputStream encoder = encoder(encoding, bytes)) {
      encoder.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static FilterOutputStream encoder(String encoding, OutputStream target)
      throws IOException {
    return encoding.equals("gzip")
        ? new GZIPOutputStream(target)
        : new DeflaterOutputStream(target);
  }
}
