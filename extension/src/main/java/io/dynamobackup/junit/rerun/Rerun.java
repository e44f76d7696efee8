package io.dynamobackup.junit.rerun;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** One run of a test that is run again and again, each time with an engine of another kind. */
@API(status = Status.INTERNAL)
public interface Rerun {

  /** Returns which run of many a test is; null when it is run once. */
  static @Nullable Rerun of(ExtensionContext context) {
    return store(context).get(Rerun.class, Rerun.class);
  }

  /** Has a test be one run of many; to be called before it has an engine. */
  static void set(ExtensionContext context, Rerun rerun) {
    store(context).put(Rerun.class, rerun);
  }

  /** Has a run begin: its test is given an engine. */
  static void begin(ExtensionContext context) {
    store(context).put(context.getUniqueId(), true);
  }

  /** Returns true of a run that has an engine, and for which all was prepared in it. */
  static boolean hasBegun(ExtensionContext context) {
    return store(context).get(context.getUniqueId()) != null;
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(Namespace.create(Rerun.class));
  }

  /** Returns what the run is called. */
  String name();

  /** Returns the options of the run's engine. */
  EngineOptions options(EngineOptions ofTest);

  /** Learns which engine the run has. */
  void started(DynamoDbEngine engine);

  /** Runs the test method, after what prepares it and before what comes after it. */
  default void run(TestMethod test) throws Throwable {
    test.run();
  }

  /** Returns what the run is to fail with, or to be aborted with, in place of what it threw. */
  Throwable failed(Throwable thrown);

  /**
   * Ends a run that had an engine and began.
   *
   * @throws IllegalStateException when the test is not one that can be run again
   */
  void ended();

  /** Ends the reruns, where no other may follow one whose failure was told. */
  void stop();
}
