package io.dynamobackup.junit.tape;

import io.dynamobackup.engine.transport.HttpAttempt;
import io.dynamobackup.engine.transport.Received;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has a real endpoint answer, and puts its answers on a tape when the test has passed.
 *
 * <p>An answer that has the SDK repeat its call is not put there: the engine never gives it.
 */
final class Recorder implements Track {
  private static final int SERVER_ERROR = 500;
  private static final Set<String> REPEATED =
      Set.of(
          "ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded");

  private final Tape tape;
  private final String test;
  private final Endpoint endpoint;
  private final List<Exchange> exchanges = new ArrayList<>();

  Recorder(Tape tape, String test, Endpoint endpoint) {
    this.tape = tape;
    this.test = test;
    this.endpoint = endpoint;
  }

  @Override
  public Received answer(HttpAttempt attempt) throws IOException {
    return endpoint.answer(attempt.request(), attempt.body());
  }

  /** A call whose effect takes time returns when it has it, as calls of the engine do. */
  @Override
  public synchronized void hear(Exchange exchange) {
    if (exchange.status() >= SERVER_ERROR || REPEATED.contains(code(exchange))) {
      return;
    }
    exchanges.add(exchange.normalized());
    if (exchange.isSuccess()) {
      endpoint.await(exchange);
    }
  }

  private static String code(Exchange exchange) {
    return exchange.response() instanceof Map<?, ?> error
            && error.get("__type") instanceof String type
        ? type.substring(type.indexOf('#') + 1)
        : "";
  }

  @Override
  public synchronized void end(ExtensionContext context) {
    try (endpoint) {
      if (context.getExecutionException().isEmpty()) {
        tape.put(test, exchanges);
      }
    }
  }
}
