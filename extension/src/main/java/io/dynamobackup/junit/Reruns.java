package io.dynamobackup.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The runs of one test, each decided by what came of those before it. */
interface Reruns {

  /** Returns the next run, or null when there is no more to run. */
  @Nullable Rerun next();

  /** Publishes what was run with the report of the test. */
  void publish(ExtensionContext context);
}
