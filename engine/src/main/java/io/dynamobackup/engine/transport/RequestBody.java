package io.dynamobackup.engine.transport;

import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The body of an HTTP request. */
final class RequestBody {
  private RequestBody() {}

  /** Reads as many bytes as the request declares; all there are, when it declares nothing. */
  static byte[] read(InputStream stream, SdkHttpRequest request) throws IOException {
    try (stream) {
      int length = request.firstMatchingHeader("Content-Length").map(Integer::parseInt).orElse(-1);
      return length < 0 ? stream.readAllBytes() : stream.readNBytes(length);
    }
  }
}
