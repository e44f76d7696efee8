package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.wire.Reply;
import io.dynamobackup.engine.wire.Wire;
import java.io.ByteArrayInputStream;
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
  private final Wire wire;

  /** Creates a client that answers from the wire. */
  public InJvmHttpClient(Wire wire) {
    this.wire = wire;
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
      Reply reply =
          wire.handle(
              RequestHead.target(request.httpRequest()),
              body,
              RequestHead.invocation(request.httpRequest()));
      return HttpExecuteResponse.builder()
          .response(ReplyHead.of(reply))
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
          .build();
    }

    @Override
    public void abort() {
      // an exchange is over when call() returns
    }
  }
}
