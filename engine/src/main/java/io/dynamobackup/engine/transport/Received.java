package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.wire.Reply;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What a client receives of a reply: its head, and as many bytes of its body as arrive. */
@API(status = Status.EXPERIMENTAL)
public final class Received {
  private final SdkHttpResponse head;
  private final byte[] body;
  private final int length;

  private Received(SdkHttpResponse head, byte[] body, int length) {
    this.head = head;
    this.body = body;
    this.length = length;
  }

  /** Returns a reply that arrives whole, and takes its body as it is, without a copy. */
  public static Received of(SdkHttpResponse head, byte[] body) {
    return new Received(head, body, body.length);
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
    return cut(body.length / 2);
  }

  /**
   * Returns this, of whose body so many bytes arrive before the connection breaks.
   *
   * @throws IllegalArgumentException if it has not more
   */
  public Received cut(int bytes) {
    if (bytes < 0 || bytes >= body.length) {
      throw new IllegalArgumentException(
          "bytes (%s) must be fewer than the %s of the body".formatted(bytes, body.length));
    }
    return new Received(head, body, bytes);
  }

  /** Returns status and headers. */
  public SdkHttpResponse head() {
    return head;
  }

  /** Returns a copy of the bytes that arrive. */
  public byte[] body() {
    return Arrays.copyOf(body, length);
  }

  /** Returns how many bytes the head promises. */
  public int declaredLength() {
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
