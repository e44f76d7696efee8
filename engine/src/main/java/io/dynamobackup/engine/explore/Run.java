package io.dynamobackup.engine.explore;

import io.dynamobackup.engine.choice.Choices;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** One run of a test under one outcome. */
@API(status = Status.INTERNAL)
public final class Run {
  private final Exploration exploration;
  private final Plan plan;
  private boolean ended;

  Run(Exploration exploration, Plan plan) {
    this.exploration = exploration;
    this.plan = plan;
  }

  /** Returns what is said of it before it is run. */
  public String name() {
    return plan.name();
  }

  /**
   * Returns what answers the questions of this run.
   *
   * @param seed the seed of the test's engine
   */
  public Choices choices(long seed) {
    return exploration.choices(plan, seed);
  }

  /** Returns true if a failure is not told yet, but looked into by the runs that follow. */
  public boolean isLookedInto() {
    return switch (plan.kind()) {
      case SINGLE, INVERSION, COMBINATION, SAMPLE, SMALLER -> true;
      case ORDINARY, VERDICT, REPLAY -> false;
    };
  }

  /**
   * Returns what to fail with, of a run that is not looked into.
   *
   * @param choices those of the engine
   */
  public Throwable failure(Throwable cause, Choices choices) {
    return plan.kind() == Kind.ORDINARY ? cause : exploration.failure(choices, cause);
  }

  /**
   * Ends the run.
   *
   * @param failure why the test failed, or null
   * @param choices those of the engine
   * @throws IllegalStateException when the test turns out not to be deterministic, or a replay to
   *     be of another version of it
   */
  public void end(@Nullable Throwable failure, Choices choices) {
    ended = true;
    if (failure == null) {
      exploration.passed(plan, choices.asked());
    } else {
      exploration.failed(plan, choices.asked(), failure);
    }
  }

  /** Ends the exploration: a failure that has nothing to do with it was told. */
  public void stop() {
    exploration.stop();
  }

  boolean hasEnded() {
    return ended;
  }
}
