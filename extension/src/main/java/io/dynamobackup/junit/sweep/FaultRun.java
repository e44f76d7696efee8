package io.dynamobackup.junit.sweep;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A run with a fault at one call. */
final class FaultRun extends SweepRun {
  private final Pair pair;
  private final FaultAtCall fault;
  private final FailedPairs failed;

  private FaultRun(Pair pair, FaultAtCall fault, Predicate<String> operations, FailedPairs failed) {
    super(pair.toString(), new SweptCalls(operations, fault));
    this.pair = pair;
    this.fault = fault;
    this.failed = failed;
  }

  static FaultRun of(Pair pair, Predicate<String> operations, FailedPairs failed) {
    return new FaultRun(pair, new FaultAtCall(pair), operations, failed);
  }

  @Override
  void end(@Nullable Throwable ended, Rerun rerun) {
    fault.requireHappened();
    if (ended == null) {
      failed.passed();
      return;
    }
    failed.failed(pair, ended);
    throw new SweepFailure(
        "fails when call %s, %s, meets %s; @FaultSweep(replay = \"%s\") repeats it alone: %s"
            .formatted(
                pair.number(), pair.operation(), pair.fault(), pair.replay(), ended.getMessage()),
        ended);
  }
}
