package io.dynamobackup.engine.transport;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/** Puts on a socket what a client is to receive. */
final class HttpAnswer {
  private static final String LENGTH = "Content-Length";
  private static final int NO_BODY = -1;

  private HttpAnswer() {}

  /**
   * Sends head and body. Of a body that is cut the start is sent: when the exchange is closed, the
   * connection breaks.
   */
  static void send(Received received, HttpExchange exchange) throws IOException {
    received
        .head()
        .forEachHeader(
            (name, values) -> {
              if (!name.equalsIgnoreCase(LENGTH)) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    int length = received.declaredLength();
    exchange.sendResponseHeaders(
        received.head().statusCode(), isHead || length == 0 ? NO_BODY : length);
    if (!isHead) {
      OutputStream body = exchange.getResponseBody();
      received.writeTo(body);
      body.flush();
    }
  }
}
