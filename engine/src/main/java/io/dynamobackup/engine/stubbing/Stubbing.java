package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.Set;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The stubs of one engine and its journal, as parts of its pipeline. */
@API(status = Status.INTERNAL)
public final class Stubbing {
  private final StubTable table = new StubTable();
  private final Journal journal;

  /** Starts without stubs, and with a journal that keeps so many attempts of each operation. */
  public Stubbing(int journalSize) {
    this.journal = new Journal(journalSize);
  }

  /** Returns the journal, which belongs where it sees what everybody else makes of a call. */
  public Interceptor journal() {
    return journal;
  }

  /** Returns what answers calls in the engine's place. */
  public Interceptor answers() {
    return table;
  }

  /**
   * Returns what users see, of an engine that has these operations.
   *
   * @param requireOpen throws when the engine is closed
   */
  public Stubs stubs(Supplier<Set<String>> operations, Runnable requireOpen) {
    return new Stubs(table, journal, operations, requireOpen);
  }
}
