package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.dynamobackup.engine.DynamoDbEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Clients over HTTP come in by the gateway that the engine's own clients come in by. */
class GatewayOverHttpTests {
  private static final String TYPE = "application/x-amz-json-1.0";

  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final URI endpoint = engine.listen();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void calls_of_both_services_come_in_by_it() throws Exception {
    engine.putInFront(this::noting);

    assertThat(listTables().body()).isEqualTo("{\"TableNames\":[]}");
    assertThat(send(HttpRequest.newBuilder(endpoint.resolve("/backup-vaults?maxResults=1"))).body())
        .isEqualTo("{\"BackupVaultList\":[]}");

    assertThat(seen).containsExactly("POST / ListTables {}", "GET /backup-vaults?maxResults=1  ");
  }

  @Test
  void what_is_no_call_does_not() throws Exception {
    engine.putInFront(this::noting);

    assertThat(send(HttpRequest.newBuilder(endpoint)).body()).startsWith("healthy");
    assertThat(
            send(HttpRequest.newBuilder(endpoint).POST(BodyPublishers.ofString("{}"))).statusCode())
        .isEqualTo(404);

    assertThat(seen).isEmpty();
  }

  @Test
  void it_may_answer_in_the_engines_place() throws Exception {
    engine.putInFront(
        attempt ->
            Received.of(
                SdkHttpResponse.builder().statusCode(418).putHeader("X-Of", "mine").build(),
                "tea".getBytes(UTF_8)));

    HttpResponse<String> answer = listTables();

    assertThat(answer.statusCode()).isEqualTo(418);
    assertThat(answer.headers().firstValue("X-Of")).hasValue("mine");
    assertThat(answer.body()).isEqualTo("tea");
  }

  @Test
  void connection_that_it_breaks_is_broken() {
    engine.putInFront(
        attempt -> {
          throw new SocketException("Connection reset");
        });

    assertThatIOException().isThrownBy(this::listTables);
    assertThat(engine.failedRequests()).isEmpty();
  }

  @Test
  void delay_of_it_is_fake_time() throws Exception {
    Instant start = engine.clock().instant();
    engine.putInFront(this::sevenSecondsLate);

    assertThat(listTables().statusCode()).isEqualTo(200);
    assertThat(Duration.between(start, engine.clock().instant())).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void delay_that_no_client_waits_for_breaks_the_connection() {
    engine.putInFront(
        attempt -> {
          attempt.delay(Duration.ofMinutes(1));
          return attempt.proceed();
        });

    assertThatIOException().isThrownBy(this::listTables);
  }

  @Test
  void bug_of_it_is_kept() throws Exception {
    IllegalStateException bug = new IllegalStateException("mine");
    engine.putInFront(
        attempt -> {
          throw bug;
        });

    assertThat(listTables().statusCode()).isEqualTo(500);
    assertThat(engine.failedRequests()).containsExactly(bug);
  }

  @Test
  void it_sees_bodies_that_are_not_encoded() throws Exception {
    engine.putInFront(this::noting);

    HttpResponse<String> answer =
        send(
            call("ListTables")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzipped("{\"Limit\":3}"))));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(seen).containsExactly("POST / ListTables {\"Limit\":3}");
  }

  private Received noting(HttpAttempt attempt) throws IOException {
    String target = attempt.request().firstMatchingHeader("X-Amz-Target").orElse(".");
    seen.add(
        "%s %s%s %s %s"
            .formatted(
                attempt.request().method(),
                attempt.request().encodedPath(),
                attempt.request().encodedQueryParameters().map(query -> "?" + query).orElse(""),
                target.substring(target.indexOf('.') + 1),
                new String(attempt.body(), UTF_8)));
    assertThat(attempt.request().firstMatchingHeader("Content-Encoding")).isEmpty();
    return attempt.proceed();
  }

  private Received sevenSecondsLate(HttpAttempt attempt) throws IOException {
    attempt.delay(Duration.ofSeconds(7));
    return attempt.proceed();
  }

  private HttpResponse<String> listTables() throws IOException, InterruptedException {
    return send(call("ListTables").POST(BodyPublishers.ofString("{}")));
  }

  private HttpRequest.Builder call(String operation) {
    return HttpRequest.newBuilder(endpoint)
        .header("Content-Type", TYPE)
        .header("X-Amz-Target", "DynamoDB_20120810." + operation);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
