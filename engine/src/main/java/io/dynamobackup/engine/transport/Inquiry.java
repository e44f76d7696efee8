package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.pipeline.Invocation;
import io.dynamobackup.engine.wire.Reply;
import io.dynamobackup.engine.wire.RequestLine;
import io.dynamobackup.engine.wire.Wire;
import java.io.IOException;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Asks the engine what a client in this JVM asks, of the service it is meant for.
 *
 * @param waiting for replies that are late
 * @param entrance by which all calls come in
 */
record Inquiry(Wire wire, Waiting waiting, Entrance entrance) {

  /** Makes an attempt of a client, and returns what it receives. */
  Received receive(SdkHttpRequest request, byte[] body) throws IOException {
    return entrance.receive(new HttpAttempt(request, body, this::answer, waiting));
  }

  private Received answer(HttpAttempt attempt) throws IOException {
    RequestHead head = RequestHead.of(attempt.request());
    return Delivery.of(
        reply(head, RequestHead.line(attempt.request()), attempt.body()), head, waiting);
  }

  private Reply reply(RequestHead head, RequestLine line, byte[] body) {
    Invocation invocation = head.invocation();
    waiting.requireTime(invocation, head);
    String target = head.target();
    return target != null || line.isRoot()
        ? wire.handle(target, body, invocation)
        : wire.handle(line, body, invocation);
  }
}
