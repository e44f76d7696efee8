package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.rerun.Rerun;
import io.dynamobackup.junit.rerun.Reruns;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The runs of a chaos sweep: one without strikes, then one seed after the other until one fails,
 * then fewer of its strikes as long as they fail, and the fewest once more.
 */
final class ChaosReruns implements Reruns {
  /** How many runs may look for the fewest. */
  private static final int MOST = 200;

  private final int seeds;
  private final Set<Strikes> passed = new HashSet<>();
  private @Nullable Strikes fewest;
  private Iterator<Strikes> fewer = Collections.emptyIterator();
  private int atFirst;
  private int seed;
  private int smaller;
  private boolean begun;
  private boolean over;

  ChaosReruns(int seeds) {
    this.seeds = seeds;
  }

  /** Returns the one run that is struck so. */
  static ChaosReruns replaying(Strikes strikes) {
    ChaosReruns replaying = new ChaosReruns(0);
    replaying.fewest = strikes;
    return replaying;
  }

  @Override
  public @Nullable Rerun next() {
    ChaosRun next = over ? null : run();
    return next == null ? null : new ChaosRerun(next, this);
  }

  private @Nullable ChaosRun run() {
    if (fewest == null && !begun) {
      begun = true;
      return new ChaosRun.Ordinary();
    }
    if (fewest == null) {
      seed++;
      return seed > seeds ? null : new ChaosRun.Seeded(seed - 1);
    }
    while (fewer.hasNext() && smaller < MOST) {
      Strikes candidate = fewer.next();
      if (!passed.contains(candidate)) {
        smaller++;
        return new ChaosRun.Smaller(candidate);
      }
    }
    over = true;
    return new ChaosRun.Verdict(fewest);
  }

  /**
   * Learns what came of a run.
   *
   * @param struck by what the test was struck
   */
  void ended(ChaosRun run, Strikes struck, boolean failed) {
    if (failed) {
      failed(run, struck);
    } else if (run instanceof ChaosRun.Smaller less) {
      passed.add(less.strikes());
    } else if (run instanceof ChaosRun.Verdict verdict && seeds == 0) {
      requireStruck(verdict.strikes(), struck);
    } else if (run instanceof ChaosRun.Verdict) {
      throw new IllegalStateException(
          "the test is not deterministic: it failed with these strikes, and passes when they are"
              + " repeated; take time from the FakeClock, make up ids from a seed");
    }
  }

  /** A replay that strikes nothing would pass, whatever the test does. */
  private static void requireStruck(Strikes asked, Strikes struck) {
    List<String> missed =
        asked.strikes().stream()
            .filter(strike -> !struck.strikes().contains(strike))
            .map(Strikes.Strike::text)
            .toList();
    if (!missed.isEmpty()) {
      throw new IllegalStateException(
          "replay (%s) must be what a failure of this test has printed: the test makes no call for %s to strike"
              .formatted(asked.replay(), String.join(", ", missed)));
    }
  }

  private void failed(ChaosRun run, Strikes struck) {
    if (run.isLookedInto()) {
      atFirst = fewest == null ? struck.size() : atFirst;
      fewest = struck;
      fewer = struck.fewer();
    }
  }

  void stop() {
    over = true;
  }

  /** Returns what was run so far, in words. */
  String told() {
    if (seeds == 0) {
      return "a replay";
    }
    return fewest == null
        ? "%d seeds, none fails".formatted(Math.min(seed, seeds))
        : "%d of %d seeds; the fewest of the %d strikes of the last were found by %d runs"
            .formatted(seed, seeds, atFirst, smaller);
  }

  @Override
  public void publish(ExtensionContext context) {
    context.publishReportEntry("dynamobackup.chaos", told());
  }
}
