package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;

/** HTTP requests to an engine that are no calls of the SDK. */
abstract class FrontEndRequests {
  static final String JSON = "application/x-amz-json-1.0";
  static final String LIST_TABLES = "DynamoDB_20120810.ListTables";

  static final String UNKNOWN =
      "{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}";

  final IllegalStateException bug = new IllegalStateException("a bug");

  final DynamoDbEngine engine =
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

  final URI uri = engine.listen();
  final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    engine.close();
  }

  HttpRequest.Builder call(String target, String body) {
    return call(target, BodyPublishers.ofString(body));
  }

  HttpRequest.Builder call(String target, BodyPublisher body) {
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", JSON)
        .header("X-Amz-Target", target)
        .POST(body);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.version(HttpClient.Version.HTTP_1_1).build(), BodyHandlers.ofString());
  }

  static void requireUnknown(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("<UnknownOperationException/>\n");
    assertThat(response.headers().firstValue("x-amz-crc32")).hasValue("3552371480");
    requireRequestIdAndChecksum(response);
  }

  static void requireRequestIdAndChecksum(HttpResponse<String> response) {
    CRC32 checksum = new CRC32();
    checksum.update(response.body().getBytes(UTF_8));
    assertThat(response.headers().firstValue("x-amz-crc32"))
        .hasValue(Long.toString(checksum.getValue()));
    assertThat(response.headers().firstValue("x-amzn-requestid").orElseThrow())
        .matches("[0-9A-Z]{52}");
  }
}
