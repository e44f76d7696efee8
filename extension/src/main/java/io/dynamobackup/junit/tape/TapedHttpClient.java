package io.dynamobackup.junit.tape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** A transport whose calls are heard. */
final class TapedHttpClient implements SdkHttpClient {
  private static final String TARGET = "X-Amz-Target";

  private final SdkHttpClient answering;
  private final Track track;

  TapedHttpClient(SdkHttpClient engine, Track track) {
    this.answering = track.answering(engine);
    this.track = track;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    String operation = operation(request);
    ExecutableHttpRequest exchange = answering.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return heard(operation, request, exchange.call());
      }

      @Override
      public void abort() {
        exchange.abort();
      }
    };
  }

  private static String operation(HttpExecuteRequest request) {
    String target = request.httpRequest().firstMatchingHeader(TARGET).orElse("");
    if (!target.startsWith("DynamoDB")) {
      throw new IllegalStateException(
          "a tape holds calls of DynamoDB and its streams, not %s %s: leave this test out of %s"
              .formatted(
                  request.httpRequest().method(),
                  request.httpRequest().encodedPath(),
                  TapeMode.PARAMETER));
    }
    return target.substring(target.indexOf('.') + 1);
  }

  private HttpExecuteResponse heard(
      String operation, HttpExecuteRequest request, HttpExecuteResponse response)
      throws IOException {
    byte[] body = new byte[0];
    if (response.responseBody().isPresent()) {
      try (InputStream stream = response.responseBody().get()) {
        body = stream.readAllBytes();
      }
    }
    track.hear(
        new Exchange(
            operation,
            Json.parse(text(request)),
            response.httpResponse().statusCode(),
            Json.parse(new String(body, UTF_8))));
    return HttpExecuteResponse.builder()
        .response(response.httpResponse())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  private static String text(HttpExecuteRequest request) throws IOException {
    ContentStreamProvider content = request.contentStreamProvider().orElse(null);
    if (content == null) {
      return "";
    }
    try (InputStream stream = content.newStream()) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }

  @Override
  public String clientName() {
    return "Taped";
  }

  @Override
  public void close() {
    // who answers is closed by its owner
  }
}
