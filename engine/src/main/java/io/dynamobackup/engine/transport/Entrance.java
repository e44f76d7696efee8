package io.dynamobackup.engine.transport;

import java.io.IOException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Where the requests of an engine's clients come in: at its gateway, if it has one. */
@API(status = Status.INTERNAL)
public final class Entrance implements SdkAutoCloseable {
  private volatile @Nullable Gateway gateway;

  /** Has all requests go to a gateway from now on. */
  public synchronized void place(Gateway another) {
    if (gateway != null) {
      throw new IllegalStateException(
          "%s stands in front of this engine already: put %s behind it, or use another engine"
              .formatted(gateway, another));
    }
    gateway = another;
  }

  Received receive(HttpAttempt attempt) throws IOException {
    Gateway first = gateway;
    return first == null ? attempt.proceed() : first.pass(attempt);
  }

  @Override
  public synchronized void close() {
    if (gateway != null) {
      gateway.close();
    }
  }
}
