package io.dynamobackup.engine.transport;

import java.io.IOException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Where calls to an engine come in, of clients in this JVM and over HTTP: at the gateway of its
 * options, then at the one put in front of it, if it has them.
 */
@API(status = Status.INTERNAL)
public final class Entrance implements SdkAutoCloseable {
  private final @Nullable Gateway outer;
  private volatile @Nullable Gateway inner;

  /**
   * Creates the entrance of one engine.
   *
   * @param outer what all calls go to first, and which others may share; null for nothing
   */
  public Entrance(@Nullable Gateway outer) {
    this.outer = outer;
  }

  /** Has all calls go to a gateway, behind that of the options, from now on. */
  public synchronized void place(Gateway another) {
    if (inner != null) {
      throw new IllegalStateException(
          "%s stands in front of this engine already: put %s behind it, or use another engine"
              .formatted(inner, another));
    }
    inner = another;
  }

  Received receive(HttpAttempt attempt) throws IOException {
    Gateway placed = inner;
    HttpAttempt further = placed == null ? attempt : attempt.by(placed);
    return outer == null ? further.proceed() : outer.pass(further);
  }

  @Override
  public synchronized void close() {
    if (inner != null) {
      inner.close();
    }
  }
}
