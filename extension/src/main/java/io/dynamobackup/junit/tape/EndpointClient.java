package io.dynamobackup.junit.tape;

import io.dynamobackup.engine.transport.Received;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** The transport of a client of an endpoint, which signs for it. */
final class EndpointClient implements SdkHttpClient {
  private final Endpoint endpoint;

  EndpointClient(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return response(endpoint.answer(request.httpRequest(), body(request)));
      }

      @Override
      public void abort() {
        // an exchange is over when call() returns
      }
    };
  }

  private static byte[] body(HttpExecuteRequest request) throws IOException {
    if (request.contentStreamProvider().isEmpty()) {
      return new byte[0];
    }
    try (InputStream content = request.contentStreamProvider().get().newStream()) {
      return content.readAllBytes();
    }
  }

  private static HttpExecuteResponse response(Received received) {
    return HttpExecuteResponse.builder()
        .response(received.head())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(received.body())))
        .build();
  }

  @Override
  public String clientName() {
    return "Endpoint";
  }

  @Override
  public void close() {
    // an endpoint is closed by who opened it
  }
}
