package io.dynamobackup.junit.rerun;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The runs of one test, each decided by what came of those before it. */
@API(status = Status.INTERNAL)
public interface Reruns {

  /** Returns the next run, or null when there is no more to run. */
  @Nullable Rerun next();

  /**
   * Publishes what was run with the report of the test.
   *
   * @throws AssertionError to have the test fail as a whole
   */
  void publish(ExtensionContext context);
}
