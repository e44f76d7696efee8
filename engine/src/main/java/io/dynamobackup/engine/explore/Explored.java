package io.dynamobackup.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How many outcomes a test was run under, and which. */
@API(status = Status.EXPERIMENTAL)
public final class Explored {
  private final Map<Kind, Integer> counts;
  private final boolean exhaustive;
  private final boolean failed;
  private final int smaller;
  private final int max;
  private final long seed;

  Explored(
      Map<Kind, Integer> counts,
      boolean exhaustive,
      boolean failed,
      int smaller,
      int max,
      long seed) {
    this.counts = counts;
    this.exhaustive = exhaustive;
    this.failed = failed;
    this.smaller = smaller;
    this.max = max;
    this.seed = seed;
  }

  /** Returns how many outcomes the test was run under until it ended or failed. */
  public int outcomes() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns how many more were run to find the smallest that fails. */
  public int smallerOutcomes() {
    return smaller;
  }

  /** Returns true if all outcomes that there are were run, and none failed. */
  public boolean isExhaustive() {
    return exhaustive && !failed && !counts.containsKey(Kind.REPLAY);
  }

  /** Returns why no more were run. */
  public String end() {
    if (counts.containsKey(Kind.REPLAY)) {
      return "no other was to be run";
    }
    if (failed) {
      return "stopped at the first that fails";
    }
    return exhaustive ? "these are all" : "stopped at max = " + max + ", there are more";
  }

  @Override
  public String toString() {
    List<String> kinds = new ArrayList<>();
    counts.forEach((kind, number) -> kinds.add(kind.count(number)));
    String text =
        "%s (%s); %s"
            .formatted(
                outcomes() == 1 ? "1 outcome" : outcomes() + " outcomes",
                kinds.stream().collect(Collectors.joining(", ")) + samplesSeed(),
                end());
    return smaller == 0 ? text : text + "; " + smaller + " more to find the smallest";
  }

  private String samplesSeed() {
    return counts.containsKey(Kind.SAMPLE) ? " of seed " + seed : "";
  }
}
