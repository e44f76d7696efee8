package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dynamobackup.engine.pipeline.Disturbance;
import io.dynamobackup.engine.time.Patience;
import io.dynamobackup.engine.wire.Reply;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;

/** Carries one reply to a client, as it is disturbed. */
record Delivery(Reply reply, Patience patience, Pause pause)
    implements Disturbance.Medium<Received> {
  private static final byte[] NOT_JSON = "<html>502 Bad Gateway</html>".getBytes(UTF_8);

  /** Carries the reply to a request of that head, undisturbed unless it says otherwise. */
  static Received of(Reply reply, RequestHead head, Pause pause) throws IOException {
    Disturbance disturbance = reply.disturbance();
    return disturbance == null
        ? Received.whole(reply)
        : disturbance.in(new Delivery(reply, head.patience(), pause));
  }

  @Override
  public Received reset() throws IOException {
    throw new SocketException("Connection reset");
  }

  @Override
  public Received silence() throws IOException {
    pause.await(null, patience);
    throw new IllegalStateException("nobody waits for ever");
  }

  @Override
  public Received late(Duration by) throws IOException {
    pause.await(by, patience);
    return Received.whole(reply);
  }

  @Override
  public Received notJson() {
    return Received.whole(reply.withBody(NOT_JSON));
  }

  @Override
  public Received wrongChecksum() {
    return Received.whole(reply).with("x-amz-crc32", Long.toString(reply.crc32() ^ 1));
  }

  @Override
  public Received truncated() {
    return Received.whole(reply).cut();
  }
}
