package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.wire.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The bodies of requests that come over a socket: who sends them may be anybody. */
final class HttpBody {
  /** One byte more than AWS reads, so that the wire sees that it is too long. */
  private static final int LIMIT = Wire.MAX_BODY + 1;

  private static final int BUFFER = 64 * 1024;

  private HttpBody() {}

  /**
   * Reads a body, or the start of one that is too long. Of what is too long, as much again is
   * drained: a client that is still sending would not read the answer.
   */
  static byte[] read(InputStream stream) throws IOException {
    byte[] body = stream.readNBytes(LIMIT);
    if (body.length == LIMIT) {
      drain(stream);
    }
    return body;
  }

  private static void drain(InputStream stream) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int left = LIMIT;
    int read = 0;
    while (read >= 0 && left > 0) {
      read = stream.read(buffer);
      left -= read;
    }
  }

  /**
   * Undoes the encoding of a body, as AWS does for gzip and deflate.
   *
   * @param encoding the header {@code Content-Encoding}, if there was one
   * @throws IOException if the body is not in that encoding
   */
  static byte[] decoded(byte[] body, @Nullable String encoding) throws IOException {
    if (encoding == null) {
      return body;
    }
    InputStream stream = new ByteArrayInputStream(body);
    return switch (encoding) {
      case "gzip" -> new GZIPInputStream(stream).readNBytes(LIMIT);
      case "deflate" -> new InflaterInputStream(stream).readNBytes(LIMIT);
      default -> throw new IOException("unknown encoding");
    };
  }
}
