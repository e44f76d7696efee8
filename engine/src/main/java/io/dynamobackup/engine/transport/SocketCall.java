package io.dynamobackup.engine.transport;

import com.sun.net.httpserver.HttpExchange;
import io.dynamobackup.engine.wire.Reply;
import io.dynamobackup.engine.wire.RequestLine;
import io.dynamobackup.engine.wire.Service;
import io.dynamobackup.engine.wire.Wire;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * A call that came over a socket.
 *
 * @param exchange that it came by
 * @param head the headers
 * @param line method and path
 * @param service that is called
 */
record SocketCall(HttpExchange exchange, RequestHead head, RequestLine line, Service service) {
  private static final String ROOT = "/";
  private static final String ENCODING = "Content-Encoding";

  /** Reads the head of a request. */
  static SocketCall of(HttpExchange exchange) {
    RequestHead head = RequestHead.of(exchange.getRequestHeaders());
    RequestLine line = RequestHead.line(exchange);
    return new SocketCall(
        exchange, head, line, Service.of(head.authorization(), head.target(), line));
  }

  /** Asks what the call asks. */
  Reply ask(Wire wire, byte[] decoded) {
    Wire signed = wire.signedFor(head.authorization());
    return service == Service.AWS_BACKUP
        ? signed.handle(line, decoded, head.invocation())
        : signed.handle(head.target(), decoded, head.invocation());
  }

  /** Returns in which encoding the body is, or null. */
  @Nullable String encoding() {
    return head.header(ENCODING);
  }

  /**
   * Returns the request as a client in this JVM would have made it, with a body that is not
   * encoded; nothing when its method is one that no client of the SDK uses.
   */
  Optional<SdkHttpRequest> request() {
    SdkHttpMethod method;
    try {
      method = SdkHttpMethod.fromValue(line.method());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(method)
            .protocol("http")
            .host("localhost")
            .port(exchange.getLocalAddress().getPort())
            .encodedPath(line.path().startsWith(ROOT) ? line.path() : ROOT)
            .rawQueryParameters(line.query());
    exchange.getRequestHeaders().forEach(request::putHeader);
    if (encoding() != null) {
      request.removeHeader(ENCODING).removeHeader("Content-Length");
    }
    return Optional.of(request.build());
  }
}
