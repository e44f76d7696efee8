package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.AfterCrash;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** A run that is stopped after some calls, and gone on with by somebody else. */
final class CrashRun extends SweepRun {
  private final int calls;
  private final String place;
  private final StopAfterCalls stop;

  private CrashRun(int calls, String place, StopAfterCalls stop) {
    super("stopped " + place, new SweptCalls(operation -> true, stop));
    this.calls = calls;
    this.place = place;
    this.stop = stop;
  }

  /** Returns the run that is stopped after the first calls of those that a test makes. */
  static CrashRun after(int calls, List<String> made) {
    boolean last = calls == made.size();
    String place =
        last
            ? "after the last call, %s (call %s)".formatted(made.get(calls - 1), calls)
            : "before %s (call %s)".formatted(made.get(calls), calls + 1);
    return new CrashRun(calls, place, new StopAfterCalls(calls, last));
  }

  @Override
  void end(@Nullable Throwable ended, Rerun rerun) {
    if (!stop.hasStopped()) {
      throw new IllegalStateException(
          "the test must make the same calls whenever it is run: it ended before it was stopped "
              + place,
          ended);
    }
    try {
      goOn(rerun);
    } catch (Throwable failure) {
      throw new SweepFailure(
          "what comes after fails when the test is stopped %s; @CrashSweep(replay = %s) repeats it alone: %s"
              .formatted(place, calls, failure.getMessage()),
          failure);
    }
  }

  private static void goOn(Rerun rerun) {
    List<Method> after =
        AnnotationSupport.findAnnotatedMethods(
            rerun.context().getRequiredTestClass(),
            AfterCrash.class,
            HierarchyTraversalMode.TOP_DOWN);
    if (after.isEmpty()) {
      rerun.invoke(rerun.test());
    } else {
      after.forEach(rerun::invoke);
    }
  }
}
