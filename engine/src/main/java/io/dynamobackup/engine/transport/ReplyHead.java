package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.wire.Reply;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Status and headers of an answer.
 *
 * <p>There is no {@code Date}: the SDK would take the engine's time for a skew of its own clock.
 */
final class ReplyHead {
  private ReplyHead() {}

  static SdkHttpResponse of(Reply reply) {
    SdkHttpFullResponse.Builder head =
        SdkHttpFullResponse.builder()
            .statusCode(reply.status())
            .putHeader("Content-Type", reply.contentType())
            .putHeader("Content-Length", Integer.toString(reply.body().length))
            .putHeader("x-amzn-RequestId", reply.requestId())
            .putHeader("x-amz-crc32", Long.toString(reply.crc32()));
    if (reply.errorType() != null) {
      head.putHeader("x-amzn-ErrorType", reply.errorType());
    }
    return head.build();
  }
}
