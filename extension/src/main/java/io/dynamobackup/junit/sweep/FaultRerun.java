package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.rerun.TestMethod;
import java.util.function.Predicate;

/** A run with faults at some calls. */
final class FaultRerun extends SweepRerun {
  private final Combination combination;
  private final FaultsAtCalls faults;
  private final FaultResults results;
  private boolean happened;
  private boolean failed;

  private FaultRerun(
      Combination combination,
      FaultsAtCalls faults,
      Predicate<String> operations,
      FaultResults results) {
    super(combination.toString(), new SweptCalls(operations, faults));
    this.combination = combination;
    this.faults = faults;
    this.results = results;
  }

  static FaultRerun of(
      Combination combination, Predicate<String> operations, FaultResults results) {
    return new FaultRerun(combination, new FaultsAtCalls(combination), operations, results);
  }

  @Override
  public void run(TestMethod test) throws Throwable {
    Throwable thrown = thrownBy(test);
    faults.requireHappened(thrown);
    happened = true;
    if (thrown != null) {
      throw thrown;
    }
  }

  /** The first failure is the one that counts; another comes of what is torn down after it. */
  @Override
  public Throwable failed(Throwable thrown) {
    if (!happened || failed) {
      return thrown;
    }
    failed = true;
    results.failed(combination, thrown);
    return new SweepFailure(
        "fails when %s; @FaultSweep(replay = \"%s\") repeats it alone: %s"
            .formatted(combination.meeting(), combination.replay(), thrown.getMessage()),
        thrown);
  }

  @Override
  public void ended() {
    if (happened && !failed) {
      results.passed(combination, calls().made());
    }
  }
}
