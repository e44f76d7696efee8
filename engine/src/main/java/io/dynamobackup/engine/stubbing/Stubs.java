package io.dynamobackup.engine.stubbing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a test orders of an engine, and asks it afterwards: which calls go wrong, and which were
 * made.
 *
 * <pre>{@code
 * stubs.stubFor(createBackup().onTable("orders").willReturn(throttling()).times(2));
 * ...
 * stubs.verify(3, createBackup().onTable("orders"));
 * }</pre>
 *
 * <p>A call that no stub answers is answered by the engine. May be shared between threads. Of an
 * engine that is closed nothing is ordered, and nothing asked: both are an {@link
 * IllegalStateException}.
 */
@API(status = Status.EXPERIMENTAL)
public final class Stubs {
  private final StubTable table;
  private final Journal journal;
  private final Supplier<Set<String>> operations;
  private final Runnable requireOpen;

  Stubs(StubTable table, Journal journal, Supplier<Set<String>> operations, Runnable requireOpen) {
    this.table = table;
    this.journal = journal;
    this.operations = operations;
    this.requireOpen = requireOpen;
  }

  /**
   * Puts a stub to work. Of several that match a call the one of the lowest priority number
   * answers, and of several of one number the newest.
   *
   * @return the stub, for {@link #remove}
   * @throws IllegalArgumentException if no call can match, as the engine lacks the operation
   */
  public Stub stubFor(Stub stub) {
    Objects.requireNonNull(stub, "stub").answer();
    requireOpen.run();
    stub.step().requireScenario();
    String operation = stub.pattern().operation();
    if (operation != null && !operations.get().contains(operation)) {
      throw new IllegalArgumentException(
          "the stub of %s can never match: DynamoBackup does not have the operation yet"
              .formatted(stub.pattern()));
    }
    table.add(stub);
    return stub;
  }

  /**
   * Takes a stub back; it must have been given to {@link #stubFor}.
   *
   * @throws IllegalArgumentException if it is not at work
   */
  public void remove(Stub stub) {
    if (!table.remove(Objects.requireNonNull(stub, "stub"))) {
      throw new IllegalArgumentException("the stub of %s is not at work".formatted(stub));
    }
  }

  /** Requires so many attempts, every retry counted. */
  public void verify(int attempts, CallPattern calls) {
    verify(Calls.attempts(attempts), calls);
  }

  /** Requires an attempt, or more. */
  public void verify(CallPattern calls) {
    verify(Calls.attempts(1).orMore(), calls);
  }

  /** Requires a number of attempts or of logical calls. */
  public void verify(Count count, CallPattern calls) {
    Objects.requireNonNull(count, "count");
    Objects.requireNonNull(calls, "calls");
    requireOpen.run();
    new Verification(journal, calls).require(count);
  }

  /**
   * Returns the attempts that are meant, in the order in which they ended; those that the journal
   * still keeps.
   */
  public List<Attempt> findAll(CallPattern calls) {
    Objects.requireNonNull(calls, "calls");
    requireOpen.run();
    return journal.find(calls);
  }

  /** Requires that every stub answered a call. */
  public void verifyAllStubsUsed() {
    List<String> unused = table.unused();
    if (!unused.isEmpty()) {
      throw new AssertionError("unused stubs:\n  " + String.join("\n  ", unused));
    }
  }

  /** Returns the API names of the engine's operations. */
  Set<String> operations() {
    return operations.get();
  }

  /** Drops all stubs, their scenarios and the journal. */
  public void resetAll() {
    table.reset();
    journal.reset();
  }

  /** Has all scenarios start anew. */
  public void resetScenarios() {
    table.resetScenarios();
  }

  /** Forgets what was called. */
  public void resetJournal() {
    journal.reset();
  }
}
