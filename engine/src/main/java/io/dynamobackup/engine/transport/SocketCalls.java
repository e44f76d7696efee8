package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.time.Patience;
import io.dynamobackup.engine.wire.Reply;
import io.dynamobackup.engine.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Answers the calls that come over sockets, which come in where all others do. */
record SocketCalls(Wire wire, Waiting waiting, Entrance entrance) {

  /**
   * Answers a call.
   *
   * @param dressed puts what the engine replies into what this client is to receive
   */
  Received answer(SocketCall call, byte[] body, UnaryOperator<Received> dressed)
      throws IOException {
    byte[] decoded;
    try {
      decoded = HttpBody.decoded(body, call.encoding());
    } catch (IOException e) {
      return dressed.apply(Received.whole(notDecoded(call)));
    }
    Gateway engine = any -> dressed.apply(delivered(call, decoded));
    Optional<SdkHttpRequest> request = call.request();
    return request.isEmpty()
        ? dressed.apply(delivered(call, decoded))
        : entrance.receive(new HttpAttempt(request.get(), decoded, engine, this::await));
  }

  private Received delivered(SocketCall call, byte[] decoded) throws IOException {
    return Delivery.of(call.ask(wire, decoded), call.head(), this::await);
  }

  private Reply notDecoded(SocketCall call) {
    return wire.failure(
        call.service(), "InternalServerError", "The body is not encoded as " + call.encoding());
  }

  /** A client that would not wait any longer finds its connection broken: no real time passes. */
  private void await(@Nullable Duration late, Patience patience) throws IOException {
    try {
      waiting.await(late, patience);
    } catch (SdkClientException e) {
      throw new IOException(e);
    }
  }
}
