package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.wire.Wire;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/** An asynchronous HTTP client of the SDK that answers from the engine, on the caller's thread. */
@API(status = Status.INTERNAL)
public final class InJvmAsyncHttpClient implements SdkAsyncHttpClient {
  private final Inquiry inquiry;

  /**
   * Creates a client that comes in at the entrance, is answered from the wire, and waits for late
   * replies.
   */
  public InJvmAsyncHttpClient(Wire wire, Waiting waiting, Entrance entrance) {
    this.inquiry = new Inquiry(wire, waiting, entrance);
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest execution) {
    BodyCollector collector = new BodyCollector();
    execution.requestContentPublisher().subscribe(collector);
    return collector
        .body()
        .thenAccept(body -> answer(execution.request(), body, execution.responseHandler()))
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                execution.responseHandler().onError(cause(failure));
              }
            });
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private void answer(SdkHttpRequest request, byte[] body, SdkAsyncHttpResponseHandler handler) {
    Received received = received(request, body);
    handler.onHeaders(received.head());
    handler.onStream(received.publisher());
  }

  private Received received(SdkHttpRequest request, byte[] body) {
    try {
      return inquiry.receive(request, body);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  @Override
  public String clientName() {
    return "InJvmAsync";
  }

  @Override
  public void close() {
    // holds nothing
  }
}
