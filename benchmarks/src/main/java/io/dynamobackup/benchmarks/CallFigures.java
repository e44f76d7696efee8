package io.dynamobackup.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a call costs in several JVMs, of which each compiles it in its own way.
 *
 * @param all one of each JVM
 */
record CallFigures(List<CallFigure> all) {
  CallFigures {
    all = List.copyOf(all);
  }

  /** Returns the processor time in the median JVM. */
  double micros() {
    return median(CallFigure::micros);
  }

  /** Returns what is allocated in the median JVM. */
  double bytes() {
    return median(CallFigure::bytes);
  }

  private double median(ToDoubleFunction<CallFigure> part) {
    return all.stream().mapToDouble(part).sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }

  /** Returns the processor time in the median JVM, and from the least to the most. */
  @Override
  public String toString() {
    double least = all.stream().mapToDouble(CallFigure::micros).min().orElseThrow();
    double most = all.stream().mapToDouble(CallFigure::micros).max().orElseThrow();
    return String.format(Locale.ROOT, "%.1f µs (%.1f–%.1f)", micros(), least, most);
  }
}
