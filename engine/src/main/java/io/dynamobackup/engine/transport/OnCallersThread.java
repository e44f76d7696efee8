package io.dynamobackup.engine.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/** An asynchronous transport that has a synchronous one answer, on the caller's thread. */
@API(status = Status.INTERNAL)
public final class OnCallersThread implements SdkAsyncHttpClient {
  private final SdkHttpClient answering;

  /** Creates a transport over another, which it does not close. */
  public OnCallersThread(SdkHttpClient answering) {
    this.answering = answering;
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest execution) {
    BodyCollector collector = new BodyCollector();
    execution.requestContentPublisher().subscribe(collector);
    return collector
        .body()
        .thenAccept(body -> answer(execution, body, execution.responseHandler()))
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                execution.responseHandler().onError(InJvmAsyncHttpClient.cause(failure));
              }
            });
  }

  private void answer(
      AsyncExecuteRequest execution, byte[] body, SdkAsyncHttpResponseHandler handler) {
    try {
      HttpExecuteResponse response =
          answering
              .prepareRequest(
                  HttpExecuteRequest.builder()
                      .request(execution.request())
                      .contentStreamProvider(() -> new ByteArrayInputStream(body))
                      .build())
              .call();
      handler.onHeaders(response.httpResponse());
      handler.onStream(new OneBuffer(ByteBuffer.wrap(body(response)), null));
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static byte[] body(HttpExecuteResponse response) throws IOException {
    if (response.responseBody().isEmpty()) {
      return new byte[0];
    }
    try (InputStream stream = response.responseBody().get()) {
      return stream.readAllBytes();
    }
  }

  @Override
  public String clientName() {
    return "OnCallersThread";
  }

  @Override
  public void close() {
    // holds nothing
  }
}
