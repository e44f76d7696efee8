package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.wire.Reply;
import io.dynamobackup.engine.wire.Wire;
import java.nio.ByteBuffer;
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
  private final Wire wire;

  /** Creates a client that answers from the wire. */
  public InJvmAsyncHttpClient(Wire wire) {
    this.wire = wire;
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
    Reply reply = wire.handle(RequestHead.target(request), body, RequestHead.invocation(request));
    handler.onHeaders(ReplyHead.of(reply));
    handler.onStream(new OneBuffer(ByteBuffer.wrap(reply.body())));
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
