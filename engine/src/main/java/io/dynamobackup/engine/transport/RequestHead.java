package io.dynamobackup.engine.transport;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.dynamobackup.engine.pipeline.Invocation;
import io.dynamobackup.engine.time.Patience;
import io.dynamobackup.engine.wire.RequestLine;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The headers of an HTTP request that the engine reads.
 *
 * @param headers returns the first value of a header
 */
record RequestHead(Function<String, Optional<String>> headers) {

  /** Returns those of a request of a client in this JVM. */
  static RequestHead of(SdkHttpRequest request) {
    return new RequestHead(request::firstMatchingHeader);
  }

  /** Returns those of a request that came over a socket. */
  static RequestHead of(Headers headers) {
    return new RequestHead(name -> Optional.ofNullable(headers.getFirst(name)));
  }

  /** Returns what a service is asked by that is not asked by target. */
  static RequestLine line(SdkHttpRequest request) {
    return new RequestLine(
        request.method().name(), request.encodedPath(), request.rawQueryParameters());
  }

  /** Returns the same of a request that came over a socket. */
  static RequestLine line(HttpExchange exchange) {
    URI uri = exchange.getRequestURI();
    return new RequestLine(
        exchange.getRequestMethod(), uri.getRawPath(), QueryString.read(uri.getRawQuery()));
  }

  @Nullable String target() {
    return header("X-Amz-Target");
  }

  @Nullable String authorization() {
    return header("Authorization");
  }

  /** Returns what the SDK tells of its attempts. */
  Invocation invocation() {
    return Invocation.of(header("amz-sdk-invocation-id"), header("amz-sdk-request"));
  }

  /** Returns what an engine's own clients tell of how long they wait. */
  Patience patience() {
    return Patience.of(header(Patience.HEADER));
  }

  /** Returns the first value of a header, or null. */
  @Nullable String header(String name) {
    return headers.apply(name).orElse(null);
  }
}
