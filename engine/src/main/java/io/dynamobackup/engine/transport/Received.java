package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.wire.Reply;
import java.io.EOFException;
import java.io.IOException;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What a client receives of a reply.
 *
 * @param head the status and the headers
 * @param body the bytes of the body that arrive
 * @param isCut whether the connection breaks after them
 */
record Received(SdkHttpResponse head, byte[] body, boolean isCut) {

  /** Returns a reply that arrives as it is. */
  static Received whole(Reply reply) {
    return new Received(ReplyHead.of(reply), reply.body(), false);
  }

  /** Returns what a client meets where a body is cut. */
  static IOException cut() {
    return new EOFException("Premature end of Content-Length delimited message body");
  }
}
