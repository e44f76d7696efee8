package io.dynamobackup.engine.transport;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;

/** What the engine reads of an HTTP request: its target and its body. */
final class RequestBody {
  private RequestBody() {}

  static @Nullable String target(SdkHttpRequest request) {
    return request.firstMatchingHeader("X-Amz-Target").orElse(null);
  }

  /** Reads as many bytes as the request declares; all there are, when it declares nothing. */
  static byte[] read(InputStream stream, SdkHttpRequest request) throws IOException {
    try (stream) {
      int length = request.firstMatchingHeader("Content-Length").map(Integer::parseInt).orElse(-1);
      return length < 0 ? stream.readAllBytes() : stream.readNBytes(length);
    }
  }
}
