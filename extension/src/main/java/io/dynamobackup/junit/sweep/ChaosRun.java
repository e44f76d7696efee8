package io.dynamobackup.junit.sweep;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.stubbing.Chaos;
import java.util.function.UnaryOperator;

/** By what a test is struck in one run, and what its failure means. */
sealed interface ChaosRun {

  /** Returns what the run is called. */
  String name();

  /** Returns options with the chaos of this run. */
  EngineOptions in(EngineOptions options);

  /** Returns true if a failure is not told yet, but looked into by the runs that follow. */
  boolean isLookedInto();

  private static EngineOptions replaced(EngineOptions options, UnaryOperator<Chaos> other) {
    return options.toBuilder()
        .replaceInterceptors(
            interceptor -> interceptor instanceof Chaos chaos ? other.apply(chaos) : interceptor)
        .build();
  }

  /** None. */
  record Ordinary() implements ChaosRun {
    @Override
    public String name() {
      return "without strikes";
    }

    @Override
    public EngineOptions in(EngineOptions options) {
      return replaced(options, chaos -> chaos.replay(""));
    }

    @Override
    public boolean isLookedInto() {
      return false;
    }
  }

  /** Chance, by a seed so much higher than that of the options. */
  record Seeded(int higher) implements ChaosRun {
    @Override
    public String name() {
      return higher == 0 ? "its seed" : "its seed + " + higher;
    }

    @Override
    public EngineOptions in(EngineOptions options) {
      return replaced(options, chaos -> chaos.reseeded(higher));
    }

    @Override
    public boolean isLookedInto() {
      return true;
    }
  }

  /** Fewer strikes than failed before. */
  record Smaller(Strikes strikes) implements ChaosRun {
    @Override
    public String name() {
      return "%d of the strikes".formatted(strikes.size());
    }

    @Override
    public EngineOptions in(EngineOptions options) {
      return strikes.in(options);
    }

    @Override
    public boolean isLookedInto() {
      return true;
    }
  }

  /** The fewest strikes that failed, once more; or those that are asked for. */
  record Verdict(Strikes strikes) implements ChaosRun {
    @Override
    public String name() {
      return strikes.replay();
    }

    @Override
    public EngineOptions in(EngineOptions options) {
      return strikes.in(options);
    }

    @Override
    public boolean isLookedInto() {
      return false;
    }
  }
}
