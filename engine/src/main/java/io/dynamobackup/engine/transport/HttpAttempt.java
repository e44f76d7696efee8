package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.pipeline.Disturbance;
import io.dynamobackup.engine.wire.Reply;
import java.io.IOException;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.http.SdkHttpRequest;

/** One attempt of a client in this JVM, as HTTP. */
@API(status = Status.EXPERIMENTAL)
public final class HttpAttempt {
  private final SdkHttpRequest request;
  private final byte[] body;
  private final Inquiry inquiry;

  HttpAttempt(SdkHttpRequest request, byte[] body, Inquiry inquiry) {
    this.request = request;
    this.body = body;
    this.inquiry = inquiry;
  }

  /** Returns method, URL and headers. */
  public SdkHttpRequest request() {
    return request;
  }

  /** Returns the bytes of the body themselves, not a copy. */
  public byte[] body() {
    return body;
  }

  /**
   * Has the engine do what is asked.
   *
   * @return what the client is to receive
   * @throws IOException if the connection breaks, or no reply comes
   */
  public Received proceed() throws IOException {
    RequestHead head = RequestHead.of(request);
    Reply reply = inquiry.ask(head, RequestHead.line(request), body);
    Disturbance disturbance = reply.disturbance();
    return disturbance == null
        ? Received.whole(reply)
        : disturbance.in(new Delivery(reply, head.patience(), inquiry.waiting()));
  }

  /**
   * Has a reply take time, on the fake clock: returns when it is there, or throws what the client's
   * patience ends with, when that ends first.
   */
  public void delay(Duration time) throws IOException {
    inquiry.waiting().await(time, RequestHead.of(request).patience());
  }
}
