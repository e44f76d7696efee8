package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.pipeline.Invocation;
import io.dynamobackup.engine.time.Patience;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The headers of an HTTP request that the engine reads. */
final class RequestHead {
  private RequestHead() {}

  static @Nullable String target(SdkHttpRequest request) {
    return header(request, "X-Amz-Target");
  }

  /** Returns what the SDK tells of its attempts. */
  static Invocation invocation(SdkHttpRequest request) {
    return Invocation.of(
        header(request, "amz-sdk-invocation-id"), header(request, "amz-sdk-request"));
  }

  /** Returns what an engine's own clients tell of how long they wait. */
  static Patience patience(SdkHttpRequest request) {
    return Patience.of(header(request, Patience.HEADER));
  }

  private static @Nullable String header(SdkHttpRequest request, String name) {
    return request.firstMatchingHeader(name).orElse(null);
  }
}
