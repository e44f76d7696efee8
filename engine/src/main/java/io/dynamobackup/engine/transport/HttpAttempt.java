package io.dynamobackup.engine.transport;

import java.io.IOException;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.http.SdkHttpRequest;

/** One attempt of a client, as HTTP. */
@API(status = Status.EXPERIMENTAL)
public final class HttpAttempt {
  private final SdkHttpRequest request;
  private final byte[] body;
  private final Gateway next;
  private final Pause pause;

  /**
   * Creates an attempt.
   *
   * @param next answers when it proceeds
   * @param pause how its client waits
   */
  HttpAttempt(SdkHttpRequest request, byte[] body, Gateway next, Pause pause) {
    this.request = request;
    this.body = body;
    this.next = next;
    this.pause = pause;
  }

  /** Returns this attempt, which comes by a gateway when it proceeds. */
  HttpAttempt by(Gateway gateway) {
    return new HttpAttempt(request, body, proceeding -> gateway.pass(this), pause);
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
   * Has the engine, or the gateway behind this one, do what is asked.
   *
   * @return what the client is to receive
   * @throws IOException if the connection breaks, or no reply comes
   */
  public Received proceed() throws IOException {
    return next.pass(this);
  }

  /**
   * Has a reply take time, on the fake clock: returns when it is there, or throws what the client's
   * patience ends with, when that ends first.
   */
  public void delay(Duration time) throws IOException {
    pause.await(time, RequestHead.of(request).patience());
  }
}
