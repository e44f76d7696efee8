package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.wire.Wire;
import java.io.IOException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client of the SDK that answers from the engine, on the caller's thread. */
@API(status = Status.INTERNAL)
public final class InJvmHttpClient implements SdkHttpClient {
  private final Inquiry inquiry;

  /**
   * Creates a client that comes in at the entrance, is answered from the wire, and waits for late
   * replies.
   */
  public InJvmHttpClient(Wire wire, Waiting waiting, Entrance entrance) {
    this.inquiry = new Inquiry(wire, waiting, entrance);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Exchange(request);
  }

  @Override
  public String clientName() {
    return "InJvm";
  }

  @Override
  public void close() {
    // holds nothing
  }

  private final class Exchange implements ExecutableHttpRequest {
    private final HttpExecuteRequest request;

    Exchange(HttpExecuteRequest request) {
      this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      byte[] body =
          request.contentStreamProvider().isPresent()
              ? RequestBody.read(
                  request.contentStreamProvider().get().newStream(), request.httpRequest())
              : new byte[0];
      return response(inquiry.receive(request.httpRequest(), body));
    }

    private static HttpExecuteResponse response(Received received) {
      return HttpExecuteResponse.builder()
          .response(received.head())
          .responseBody(AbortableInputStream.create(received.stream()))
          .build();
    }

    @Override
    public void abort() {
      // an exchange is over when call() returns
    }
  }
}
