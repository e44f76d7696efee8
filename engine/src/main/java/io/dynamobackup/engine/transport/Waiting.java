package io.dynamobackup.engine.transport;

import io.dynamobackup.engine.pipeline.Invocation;
import io.dynamobackup.engine.time.Patience;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/**
 * The time for which clients wait for a reply, on the fake clock.
 *
 * @param clock tells the time
 * @param advance moves the clock
 */
@API(status = Status.INTERNAL)
public record Waiting(InstantSource clock, Consumer<Duration> advance) implements Pause {
  /** How long the SDK's own HTTP clients wait for bytes, unless they are told otherwise. */
  static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

  /**
   * Refuses a retry for which the call has no more time. An asynchronous client of the SDK would
   * send it: it learns of its own timer only when the transport has returned.
   */
  void requireTime(Invocation invocation, RequestHead head) {
    if (invocation.attempt() > 1) {
      Patience patience = head.patience();
      if (patience.call() != null && Duration.ZERO.equals(left(patience))) {
        throw ApiCallTimeoutException.create(patience.call().toMillis());
      }
    }
  }

  @Override
  public void await(@Nullable Duration late, Patience patience) throws IOException {
    Duration left = left(patience);
    Duration longest = min(min(READ_TIMEOUT, patience.attempt()), left);
    if (late != null && late.compareTo(longest) < 0) {
      advance.accept(late);
      return;
    }
    advance.accept(longest);
    if (longest.equals(left) && patience.call() != null) {
      throw ApiCallTimeoutException.create(patience.call().toMillis());
    }
    if (longest.equals(patience.attempt())) {
      throw ApiCallAttemptTimeoutException.create(longest.toMillis());
    }
    throw new SocketTimeoutException("Read timed out");
  }

  private @Nullable Duration left(Patience patience) {
    if (patience.deadline() == null) {
      return null;
    }
    Duration left = Duration.between(clock.instant(), patience.deadline());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Duration min(Duration one, @Nullable Duration other) {
    return other == null || one.compareTo(other) <= 0 ? one : other;
  }
}
