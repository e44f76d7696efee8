package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.dynamobackup.engine.pipeline.Disturbance;
import io.dynamobackup.engine.wire.Reply;
import io.dynamobackup.engine.wire.RequestLine;
import io.dynamobackup.engine.wire.Service;
import io.dynamobackup.engine.wire.Wire;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

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
  private static final String AUTHORIZATION = "Authorization";
  private static final String JSON = "application/json";
  private static final String AWS_JSON = "application/x-amz-json-1.0";
  private static final Set<String> TYPES = Set.of(JSON, AWS_JSON);
  private static final byte[] UNKNOWN = "<UnknownOperationException/>\n".getBytes(UTF_8);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final Wire wire;
  private final Waiting waiting;
  private final String region;
  private final FailedRequests failures;

  /**
   * Creates the front end of one engine.
   *
   * @param waiting passes the time of late replies
   * @param region where it says it is
   * @param failures where bugs go
   */
  public FrontEnd(Wire wire, Waiting waiting, String region, FailedRequests failures) {
    this.wire = wire;
    this.waiting = waiting;
    this.region = region;
    this.failures = failures;
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
    RequestHead head = RequestHead.of(exchange.getRequestHeaders());
    RequestLine line = RequestHead.line(exchange);
    Service service = Service.of(head.header(AUTHORIZATION), head.target(), line);
    try {
      Received received =
          service == Service.AWS_BACKUP
              ? backup(HttpBody.read(exchange.getRequestBody()), head, line)
              : dynamoDb(exchange, head);
      return head.header("Origin") == null
          ? received
          : received.with("Access-Control-Allow-Origin", "*");
    } catch (IOException e) {
      throw e;
    } catch (Throwable bug) {
      failures.add(bug);
      return Received.whole(wire.failure(service, "InternalFailure", bug.toString()));
    }
  }

  private Received backup(byte[] body, RequestHead head, RequestLine line) throws IOException {
    Wire signed = wire.signedFor(head.header(AUTHORIZATION));
    return sent(
        reply(
            body,
            head,
            Service.AWS_BACKUP,
            decoded -> signed.handle(line, decoded, head.invocation())),
        head);
  }

  private Received dynamoDb(HttpExchange exchange, RequestHead head) throws IOException {
    return switch (exchange.getRequestMethod()) {
      case "POST" -> call(HttpBody.read(exchange.getRequestBody()), head);
      case "GET" ->
          plain(OK, "healthy: dynamodb.%s.amazonaws.com ".formatted(region).getBytes(UTF_8));
      case "OPTIONS" -> head.header("Origin") == null ? plain(NOT_FOUND, UNKNOWN) : preflight(head);
      default -> plain(NOT_FOUND, UNKNOWN);
    };
  }

  private Received call(byte[] body, RequestHead head) throws IOException {
    String type = contentType(head);
    if (body.length > 0 && (type == null || !TYPES.contains(type))) {
      return plain(NOT_FOUND, UNKNOWN);
    }
    Wire signed = wire.signedFor(head.header(AUTHORIZATION));
    Received received =
        sent(
            reply(
                body,
                head,
                Service.DYNAMO_DB,
                decoded -> signed.handle(head.target(), decoded, head.invocation())),
            head);
    return AWS_JSON.equals(type) ? received : received.with("Content-Type", JSON);
  }

  private static @Nullable String contentType(RequestHead head) {
    String type = head.header("Content-Type");
    return type == null ? null : type.split(";", 2)[0].strip();
  }

  private Reply reply(
      byte[] body, RequestHead head, Service service, Function<byte[], Reply> question) {
    String encoding = head.header("Content-Encoding");
    byte[] decoded;
    try {
      decoded = HttpBody.decoded(body, encoding);
    } catch (IOException e) {
      return wire.failure(service, "InternalServerError", "The body is not encoded as " + encoding);
    }
    return question.apply(decoded);
  }

  /** A client that would not wait any longer finds its connection broken: no real time passes. */
  private Received sent(Reply reply, RequestHead head) throws IOException {
    Disturbance disturbance = reply.disturbance();
    if (disturbance == null) {
      return Received.whole(reply);
    }
    try {
      return disturbance.in(new Delivery(reply, head.patience(), waiting));
    } catch (SdkClientException e) {
      throw new IOException(e);
    }
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
