package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.wire.Reply;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What a client receives of a reply: its head, and as many bytes of its body as arrive. */
final class Received {
  private final SdkHttpResponse head;
  private final byte[] body;
  private final int length;

  private Received(SdkHttpResponse head, byte[] body, int length) {
    this.head = head;
    this.body = body;
    this.length = length;
  }

  /** Returns a reply that arrives as it is. */
  static Received whole(Reply reply) {
    return new Received(ReplyHead.of(reply), reply.body(), reply.body().length);
  }

  /** Returns this with another value of a header; null for without that header. */
  Received with(String header, @Nullable String value) {
    SdkHttpResponse.Builder changed = head.toBuilder();
    return new Received(
        (value == null ? changed.removeHeader(header) : changed.putHeader(header, value)).build(),
        body,
        length);
  }

  /** Returns this, of whose body half arrives before the connection breaks. */
  Received cut() {
    return new Received(head, body, body.length / 2);
  }

  SdkHttpResponse head() {
    return head;
  }

  /** Returns how many bytes the head promises. */
  int declaredLength() {
    return body.length;
  }

  /** Writes the bytes that arrive. */
  void writeTo(OutputStream stream) throws IOException {
    stream.write(body, 0, length);
  }

  InputStream stream() {
    InputStream arriving = new ByteArrayInputStream(body, 0, length);
    return length < body.length ? new CutStream(arriving) : arriving;
  }

  OneBuffer publisher() {
    return new OneBuffer(ByteBuffer.wrap(body, 0, length), length < body.length ? end() : null);
  }

  /** Returns what a client meets where a body is cut. */
  static IOException end() {
    return new EOFException("Premature end of Content-Length delimited message body");
  }
}
