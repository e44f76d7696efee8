package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.AfterCrash;
import io.dynamobackup.junit.rerun.TestMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run that is stopped after some calls, and gone on with by somebody else. */
final class CrashRerun extends SweepRerun {
  private final int calls;
  private final String place;
  private final StopAfterCalls stop;

  private CrashRerun(int calls, String place, StopAfterCalls stop) {
    super("stopped " + place, new SweptCalls(operation -> true, stop));
    this.calls = calls;
    this.place = place;
    this.stop = stop;
  }

  /** Returns the run that is stopped after the first calls of those that a test makes. */
  static CrashRerun after(int calls, List<String> made) {
    boolean last = calls == made.size();
    String place =
        last
            ? "after the last call, %s (call %s)".formatted(made.get(calls - 1), calls)
            : "before %s (call %s)".formatted(made.get(calls), calls + 1);
    return new CrashRerun(calls, place, new StopAfterCalls(calls, last));
  }

  @Override
  public void run(TestMethod test) {
    requireStopped(thrownBy(test));
    try {
      if (!test.runAnnotated(AfterCrash.class)) {
        test.runAgain();
      }
    } catch (Throwable failure) {
      throw new SweepFailure(
          "what comes after fails when the test is stopped %s; @CrashSweep(replay = %s) repeats it alone: %s"
              .formatted(place, calls, failure.getMessage()),
          failure);
    }
  }

  private void requireStopped(@Nullable Throwable ended) {
    if (!stop.hasStopped()) {
      throw new IllegalStateException(
          "the test must make the same calls whenever it is run: it ended before it was stopped "
              + place,
          ended);
    }
  }
}
