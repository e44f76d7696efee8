package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.direct.DirectCallHttpServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Response;
import io.dynamobackup.engine.transport.HttpAttempt;
import io.dynamobackup.engine.transport.Received;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One attempt of a client on its way through a WireMock without sockets, all on one thread. */
final class Flight {
  private static final ThreadLocal<Flight> CURRENT = new ThreadLocal<>();

  private final HttpAttempt attempt;
  private Duration delay = Duration.ZERO;
  private @Nullable Throwable failure;

  Flight(HttpAttempt attempt) {
    this.attempt = attempt;
  }

  /** Returns the one that is under way on this thread, or null. */
  static @Nullable Flight current() {
    return CURRENT.get();
  }

  /** Passes WireMock, and returns what the client is to receive. */
  Received through(DirectCallHttpServer wireMock) throws IOException {
    Flight outer = CURRENT.get();
    CURRENT.set(this);
    Response response;
    try {
      response = wireMock.stubRequest(ClientRequest.of(attempt));
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
    return landed(response);
  }

  /** Has the engine answer. What it throws at its client leaves WireMock as a broken connection. */
  EngineAnswer proceed() {
    try {
      return EngineAnswer.of(attempt.proceed());
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      return EngineAnswer.NONE;
    }
  }

  /** Has the answer take longer, on the fake clock. */
  void delay(Duration more) {
    delay = delay.plus(more);
  }

  private Received landed(Response response) throws IOException {
    if (failure != null) {
      throw rethrown(failure);
    }
    if (!delay.isZero()) {
      attempt.delay(delay);
    }
    Fault fault = response.getFault();
    return fault == null ? Landing.whole(response) : Landing.broken(fault);
  }

  private static IOException rethrown(Throwable failure) {
    if (failure instanceof RuntimeException bug) {
      throw bug;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return (IOException) failure;
  }
}
