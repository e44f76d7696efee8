package io.dynamobackup.junit.sweep;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The pairs with which a test fails. When all were run they fail the test as a whole, too, with a
 * table.
 */
final class FailedPairs implements AutoCloseable {
  private static final int LONGEST_REASON = 80;

  private final ExtensionContext template;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private int runs;

  FailedPairs(ExtensionContext template) {
    this.template = template;
  }

  void passed() {
    runs++;
  }

  void failed(Pair pair, Throwable failure) {
    runs++;
    pairs.add(pair);
    reasons.add(reason(failure));
  }

  private static String reason(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…";
  }

  /** Returns the table, the smallest pair first. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "%s of %s pairs of call and fault fail; @FaultSweep(replay = \"%s\") repeats the first alone%n"
            .formatted(pairs.size(), runs, pairs.get(0).replay()));
    String row = "%4s  %-" + width() + "s  %-" + faultWidth() + "s  %s%n";
    table.append(row.formatted("call", "operation", "fault", "fails with"));
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      table.append(row.formatted(pair.number(), pair.operation(), pair.fault(), reasons.get(i)));
    }
    return table.toString().stripTrailing().replace("\r\n", "\n");
  }

  private int width() {
    return pairs.stream().mapToInt(pair -> pair.operation().length()).max().orElse(1);
  }

  private int faultWidth() {
    return pairs.stream().mapToInt(pair -> pair.fault().name().length()).max().orElse(1);
  }

  @Override
  public void close() {
    if (!pairs.isEmpty()) {
      template.publishReportEntry("dynamobackup.sweep", table());
      throw new AssertionError(table());
    }
  }
}
