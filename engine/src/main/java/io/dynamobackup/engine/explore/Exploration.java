package io.dynamobackup.engine.explore;

import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.Choices;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Says under which outcome a test is to be run next, until one fails, or there are no more to run.
 *
 * <p>An outcome that fails is looked into: the runs that follow find the smallest that does, and
 * the last one, the verdict, is to fail with all that is to be told. A test that fails under the
 * ordinary outcome fails as any test does, and is not run again.
 */
@API(status = Status.INTERNAL)
public final class Exploration {
  private final String test;
  private final String repeat;
  private final int max;
  private final Search search;
  private final @Nullable Replay replay;
  private @Nullable Shrinking shrinking;
  private @Nullable Run current;
  private boolean over;
  private boolean failed;
  private long seed;

  private Exploration(String test, String repeat, int max, @Nullable Replay replay) {
    this.test = test;
    this.repeat = repeat;
    this.max = max;
    this.search = new Search(max);
    this.replay = replay;
  }

  /**
   * Begins the exploration of a test.
   *
   * @param test the name of the test
   * @param repeat how users say a replay, with {@code %s} where it stands
   * @param max how many outcomes are run at most, those not counted by which the smallest is found
   */
  public static Exploration of(String test, String repeat, int max) {
    if (max < 1) {
      throw new IllegalArgumentException("max (%s) must be positive".formatted(max));
    }
    return new Exploration(test, repeat, max, null);
  }

  /** Returns what runs only the outcome that a failure of the test has printed. */
  public static Exploration replay(String test, String repeat, String text) {
    return new Exploration(test, repeat, 1, Replay.read(test, text));
  }

  /** Returns what to run now; null when there is no more, or the run before did not end. */
  public @Nullable Run next() {
    Plan plan = current != null && !current.hasEnded() ? null : plan();
    over = over || plan == null;
    current = plan == null ? null : new Run(this, plan);
    return current;
  }

  private @Nullable Plan plan() {
    if (over) {
      return null;
    }
    if (replay != null) {
      over = true;
      return Plan.of(Kind.REPLAY, List.of(), Expected.NOTHING);
    }
    if (shrinking == null) {
      return search.next();
    }
    Plan smaller = shrinking.next();
    over = smaller == null;
    return smaller == null ? shrinking.verdict() : smaller;
  }

  Choices choices(Plan plan, long ofTest) {
    this.seed = ofTest;
    return replay == null ? plan.choices(ofTest) : replay.choices(ofTest);
  }

  OutcomeFailure failure(Choices choices, Throwable cause) {
    failed = true;
    return new Story(test, choices, repeat).failure(cause, "Run: " + explored() + ".");
  }

  void passed(Plan plan, List<Asked> asked) {
    check(plan, asked);
    switch (plan.kind()) {
      case REPLAY -> {}
      case SMALLER -> shrinking().passed(plan);
      case VERDICT -> throw passesNow();
      default -> search.passed(plan, asked);
    }
  }

  void failed(Plan plan, List<Asked> asked, Throwable failure) {
    failed = true;
    try {
      check(plan, asked);
    } catch (IllegalStateException e) {
      e.addSuppressed(failure);
      throw e;
    }
    switch (plan.kind()) {
      case REPLAY, VERDICT -> {}
      case ORDINARY -> over = true;
      case SMALLER -> shrinking().failed(asked);
      default -> shrinking = new Shrinking(asked, search.passed());
    }
  }

  void stop() {
    failed = true;
    over = true;
  }

  private void check(Plan plan, List<Asked> asked) {
    try {
      plan.expected().require(asked);
      if (replay != null) {
        replay.requireAsked(asked);
      }
    } catch (IllegalStateException e) {
      over = true;
      throw e;
    }
  }

  private Shrinking shrinking() {
    if (shrinking == null) {
      throw new IllegalStateException("no outcome has failed");
    }
    return shrinking;
  }

  private static IllegalStateException passesNow() {
    return new IllegalStateException(
        "the test is not deterministic: it failed under this outcome, and passes when it is"
            + " repeated");
  }

  /** Returns what was run so far. */
  public Explored explored() {
    return new Explored(
        replay == null ? search.counts() : Map.of(Kind.REPLAY, 1),
        search.isExhaustive(),
        failed,
        shrinking == null ? 0 : shrinking.runs(),
        max,
        seed);
  }
}
