package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dynamobackup.engine.pipeline.Disturbance;
import io.dynamobackup.engine.time.Patience;
import io.dynamobackup.engine.wire.Reply;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;

/** Carries one reply to a client in this JVM, synchronous or not. */
record Delivery(Reply reply, Patience patience, Waiting waiting)
    implements Disturbance.Medium<Received> {
  private static final byte[] NOT_JSON = "<html>502 Bad Gateway</html>".getBytes(UTF_8);

  @Override
  public Received reset() throws IOException {
    throw new SocketException("Connection reset");
  }

  @Override
  public Received silence() throws IOException {
    waiting.await(null, patience);
    throw new IllegalStateException("nobody waits for ever");
  }

  @Override
  public Received late(Duration by) throws IOException {
    waiting.await(by, patience);
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
