package io.dynamobackup.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The floor: a transport that reads a request and answers with bytes recorded from an engine, so
 * that what is left is what the SDK's client itself costs.
 */
final class CannedTransport implements SdkHttpClient {
  private final Map<String, byte[]> answers = new HashMap<>();
  private final Map<String, SdkHttpResponse> heads = new HashMap<>();

  /** Returns a transport that passes calls on to another and remembers its answers. */
  SdkHttpClient recording(SdkHttpClient engine) {
    return new Recorder(engine);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        int length =
            Integer.parseInt(
                request.httpRequest().firstMatchingHeader("Content-Length").orElseThrow());
        try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
          body.readNBytes(length);
        }
        String target = target(request);
        return HttpExecuteResponse.builder()
            .response(Objects.requireNonNull(heads.get(target), target))
            .responseBody(
                AbortableInputStream.create(
                    new ByteArrayInputStream(Objects.requireNonNull(answers.get(target)))))
            .build();
      }

      @Override
      public void abort() {
        // nothing is under way
      }
    };
  }

  @Override
  public void close() {
    // holds nothing
  }

  private static String target(HttpExecuteRequest request) {
    return request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
  }

  private final class Recorder implements SdkHttpClient {
    private final SdkHttpClient engine;

    Recorder(SdkHttpClient engine) {
      this.engine = engine;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      ExecutableHttpRequest real = engine.prepareRequest(request);
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          HttpExecuteResponse response = real.call();
          byte[] body = response.responseBody().orElseThrow().readAllBytes();
          answers.put(target(request), body);
          heads.put(target(request), response.httpResponse());
          return HttpExecuteResponse.builder()
              .response(response.httpResponse())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
              .build();
        }

        @Override
        public void abort() {
          real.abort();
        }
      };
    }

    @Override
    public void close() {
      // the engine closes itself
    }
  }
}
