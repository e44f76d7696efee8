package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.SweptFault;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What happens in one run: some calls, each with its fault.
 *
 * @param pairs in the order of the calls
 */
record Combination(List<Pair> pairs) {
  static final Combination NONE = new Combination(List.of());

  /** Reads what {@link #replay} returned. */
  static Combination read(String text) {
    List<Pair> pairs = Stream.of(text.split(",", -1)).map(Pair::read).toList();
    for (int i = 1; i < pairs.size(); i++) {
      if (pairs.get(i).number() <= pairs.get(i - 1).number()) {
        throw new IllegalArgumentException(
            "replay (%s) must be what a failure of this test has printed: one call after the other"
                .formatted(text));
      }
    }
    return new Combination(pairs);
  }

  /**
   * Returns this with one more fault, each that can happen to a call after these.
   *
   * @param made the operations of the calls of a run in which this happened
   */
  List<Combination> extended(List<String> made, List<SweptFault> faults) {
    return IntStream.rangeClosed(last() + 1, made.size())
        .boxed()
        .flatMap(
            number ->
                faults.stream()
                    .filter(fault -> fault.fault().canHappenTo(made.get(number - 1)))
                    .map(fault -> with(new Pair(number, made.get(number - 1), fault))))
        .toList();
  }

  private int last() {
    return pairs.isEmpty() ? 0 : pairs.get(pairs.size() - 1).number();
  }

  private Combination with(Pair pair) {
    return new Combination(Stream.concat(pairs.stream(), Stream.of(pair)).toList());
  }

  /** Returns true if all of another happens in this, too. */
  boolean contains(Combination other) {
    return pairs.containsAll(other.pairs);
  }

  /** Returns the text that repeats it alone. */
  String replay() {
    return joined(Pair::replay, ",");
  }

  /** Returns what happens, in words. */
  String meeting() {
    return joined(Pair::meeting, ", and ");
  }

  private String joined(Function<Pair, String> text, String delimiter) {
    return pairs.stream().map(text).collect(Collectors.joining(delimiter));
  }

  @Override
  public String toString() {
    return joined(Pair::toString, ", ");
  }
}
