package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.pipeline.Disturbance;
import io.dynamobackup.engine.wire.Reply;
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
  private final Waiting waiting;

  /** Creates a client that answers from the wire, and that waits for late replies. */
  public InJvmHttpClient(Wire wire, Waiting waiting) {
    this.inquiry = new Inquiry(wire, waiting);
    this.waiting = waiting;
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
      RequestHead head = RequestHead.of(request.httpRequest());
      Reply reply = inquiry.ask(head, RequestHead.line(request.httpRequest()), body);
      Disturbance disturbance = reply.disturbance();
      return response(
          disturbance == null
              ? Received.whole(reply)
              : disturbance.in(new Delivery(reply, head.patience(), waiting)));
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
