package io.dynamobackup.engine.transport;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What requests over HTTP failed with that is no error of AWS's: bugs, of the engine or of a test's
 * own interceptors and stubs. A client in another process cannot be thrown an exception.
 */
@API(status = Status.INTERNAL)
public final class FailedRequests {
  private static final int MOST = 100;

  private final List<Throwable> failures = new ArrayList<>();

  /** Keeps a failure, unless there are many already. */
  synchronized void add(Throwable failure) {
    if (failures.size() < MOST) {
      failures.add(failure);
    }
  }

  /** Returns the failures, the first 100 of them, in order. */
  public synchronized List<Throwable> all() {
    return List.copyOf(failures);
  }
}
