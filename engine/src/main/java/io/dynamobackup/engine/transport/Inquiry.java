package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.pipeline.Invocation;
import io.dynamobackup.engine.wire.Reply;
import io.dynamobackup.engine.wire.RequestLine;
import io.dynamobackup.engine.wire.Wire;

/** Asks the engine what an HTTP request asks, of the service it is meant for. */
record Inquiry(Wire wire, Waiting waiting) {

  Reply ask(RequestHead head, RequestLine line, byte[] body) {
    Invocation invocation = head.invocation();
    waiting.requireTime(invocation, head);
    String target = head.target();
    return target != null || line.isRoot()
        ? wire.handle(target, body, invocation)
        : wire.handle(line, body, invocation);
  }
}
