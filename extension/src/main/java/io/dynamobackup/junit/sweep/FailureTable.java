package io.dynamobackup.junit.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The faults with which a test fails, as a table: the fewest first, and the earliest of those. */
final class FailureTable {
  private static final int LONGEST_REASON = 80;

  private final List<Failure> failures = new ArrayList<>();
  private int runs;

  private record Failure(Combination combination, String reason) {}

  void passed() {
    runs++;
  }

  void failed(Combination combination, Throwable failure) {
    runs++;
    failures.add(new Failure(combination, reason(failure)));
  }

  private static String reason(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…";
  }

  boolean isEmpty() {
    return failures.isEmpty();
  }

  /** Returns true if faults that fail already are among those. */
  boolean isIn(Combination combination) {
    return failures.stream().anyMatch(failure -> combination.contains(failure.combination()));
  }

  private boolean hasCombinations() {
    return failures.stream().anyMatch(failure -> failure.combination().pairs().size() > 1);
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    table.append(
        "%s of %s %s of call and fault fail; @FaultSweep(replay = \"%s\") repeats the first alone\n"
            .formatted(
                failures.size(),
                runs,
                hasCombinations() ? "pairs and combinations" : "pairs",
                failures.get(0).combination().replay()));
    String row =
        "%4s  %-"
            + widest(pair -> pair.operation().length())
            + "s  %-"
            + widest(pair -> pair.fault().name().length())
            + "s  %s\n";
    table.append(row.formatted("call", "operation", "fault", "fails with"));
    failures.forEach(failure -> append(table, row, failure));
    return table.toString().stripTrailing();
  }

  /** Faults that fail together are one line each, and the last says with what. */
  private static void append(StringBuilder table, String row, Failure failure) {
    List<Pair> pairs = failure.combination().pairs();
    for (Pair pair : pairs) {
      boolean last = pair.equals(pairs.get(pairs.size() - 1));
      table.append(
          row.formatted(
              pair.number(), pair.operation(), pair.fault(), last ? failure.reason() : "and"));
    }
  }

  private int widest(ToIntFunction<Pair> width) {
    return failures.stream()
        .flatMap(failure -> failure.combination().pairs().stream())
        .mapToInt(width)
        .max()
        .orElse(1);
  }
}
