package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;

/** One run of a test that is run again and again, each time with an engine of another kind. */
interface Rerun {

  /** Returns what the run is called. */
  String name();

  /** Returns the options of the run's engine. */
  EngineOptions options(EngineOptions ofTest);

  /** Learns which engine the run has. */
  void started(DynamoDbEngine engine);

  /** Returns what the run is to fail with, or to be aborted with, in place of what it threw. */
  Throwable failed(Throwable thrown);

  /**
   * Ends a run that has an engine.
   *
   * @throws IllegalStateException when the test is not one that can be run again
   */
  void ended();

  /** Ends the reruns: a failure that has nothing to do with them was told. */
  void stop();
}
