package io.dynamobackup.wiremock.standalone;

import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpInput;

/** Counts the bytes of a body that does not say how long it is, and ends it when it is too long. */
final class Counted implements HttpInput.Interceptor {
  private final long maxBytes;
  private long bytes;

  Counted(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public HttpInput.Content readFrom(HttpInput.Content content) {
    bytes += content.remaining();
    if (bytes > maxBytes) {
      throw new BadMessageException(HttpStatus.PAYLOAD_TOO_LARGE_413, "the body is too long");
    }
    return content;
  }
}
