package io.dynamobackup.engine.conformance.malformed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Calls below the SDK: any target, any bytes. */
public record RawCalls(SdkHttpClient http) {

  /** What came back. */
  public record Answer(int status, String body) {}

  public Answer send(@Nullable String target, byte[] body) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("http://in-jvm.invalid/"))
            .putHeader("Content-Length", Integer.toString(body.length));
    if (target != null) {
      request.putHeader("X-Amz-Target", target);
    }
    try {
      HttpExecuteResponse response =
          http.prepareRequest(
                  HttpExecuteRequest.builder()
                      .request(request.build())
                      .contentStreamProvider(() -> new ByteArrayInputStream(body))
                      .build())
              .call();
      return new Answer(
          response.httpResponse().statusCode(),
          new String(
              response.responseBody().orElseThrow().readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
