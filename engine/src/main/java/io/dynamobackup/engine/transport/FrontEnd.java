package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.dynamobackup.engine.wire.Service;
import io.dynamobackup.engine.wire.Wire;
import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Answers HTTP requests as AWS's front end does. What is for AWS Backup is for the wire. Of the
 * rest, whatever its path, POST is for the wire, GET asks for its health, OPTIONS is a browser's
 * question, and everything else is unknown.
 *
 * <p>A request need not be signed, and a signature is not verified. What the transport of clients
 * in this JVM throws at them is here kept for who asks, and the client is told {@code
 * InternalFailure}.
 */
@API(status = Status.INTERNAL)
public final class FrontEnd implements HttpHandler {
  private static final String JSON = "application/json";
  private static final String AWS_JSON = "application/x-amz-json-1.0";
  private static final Set<String> TYPES = Set.of(JSON, AWS_JSON);
  private static final byte[] UNKNOWN = "<UnknownOperationException/>\n".getBytes(UTF_8);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final Wire wire;
  private final String region;
  private final FailedRequests failures;
  private final SocketCalls calls;

  /**
   * Creates the front end of one engine.
   *
   * @param waiting passes the time of late replies
   * @param region where it says it is
   * @param failures where bugs go
   * @param entrance where calls come in
   */
  public FrontEnd(
      Wire wire, Waiting waiting, String region, FailedRequests failures, Entrance entrance) {
    this.wire = wire;
    this.region = region;
    this.failures = failures;
    this.calls = new SocketCalls(wire, waiting, entrance);
  }

  /** An exchange that is closed before it is answered breaks the connection. */
  @Override
  public void handle(HttpExchange exchange) {
    try (exchange) {
      HttpAnswer.send(received(exchange), exchange);
    } catch (IOException e) {
      // the client is gone, or is to think that the server is: nobody is left to tell
    }
  }

  private Received received(HttpExchange exchange) throws IOException {
    SocketCall call = SocketCall.of(exchange);
    try {
      Received received =
          call.service() == Service.AWS_BACKUP
              ? calls.answer(call, body(exchange), UnaryOperator.identity())
              : dynamoDb(exchange, call);
      return call.head().header("Origin") == null
          ? received
          : received.with("Access-Control-Allow-Origin", "*");
    } catch (IOException e) {
      throw e;
    } catch (Throwable bug) {
      failures.add(bug);
      return Received.whole(wire.failure(call.service(), "InternalFailure", bug.toString()));
    }
  }

  private Received dynamoDb(HttpExchange exchange, SocketCall call) throws IOException {
    return switch (exchange.getRequestMethod()) {
      case "POST" -> post(call, body(exchange));
      case "GET" ->
          plain(OK, "healthy: dynamodb.%s.amazonaws.com ".formatted(region).getBytes(UTF_8));
      case "OPTIONS" ->
          call.head().header("Origin") == null ? plain(NOT_FOUND, UNKNOWN) : preflight(call.head());
      default -> plain(NOT_FOUND, UNKNOWN);
    };
  }

  private Received post(SocketCall call, byte[] body) throws IOException {
    String type = contentType(call.head());
    if (body.length > 0 && (type == null || !TYPES.contains(type))) {
      return plain(NOT_FOUND, UNKNOWN);
    }
    return calls.answer(
        call,
        body,
        received -> AWS_JSON.equals(type) ? received : received.with("Content-Type", JSON));
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    return HttpBody.read(exchange.getRequestBody());
  }

  private static @Nullable String contentType(RequestHead head) {
    String type = head.header("Content-Type");
    return type == null ? null : type.split(";", 2)[0].strip();
  }

  private Received preflight(RequestHead head) {
    return plain(OK, new byte[0])
        .with("Access-Control-Allow-Headers", head.header("Access-Control-Request-Headers"))
        .with("Access-Control-Allow-Methods", head.header("Access-Control-Request-Method"))
        .with("Access-Control-Max-Age", "172800");
  }

  private Received plain(int status, byte[] body) {
    return Received.whole(wire.reply(status, body)).with("Content-Type", null);
  }
}
