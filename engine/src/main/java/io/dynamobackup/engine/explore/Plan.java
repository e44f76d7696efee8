package io.dynamobackup.engine.explore;

import io.dynamobackup.engine.choice.Choices;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one run is to go.
 *
 * @param departures which answers are not the ordinary ones; unknown of a sample
 * @param sample which sample it is, from 1, or 0
 */
record Plan(Kind kind, List<Departure> departures, int sample, Expected expected) {
  private static final int TOLD = 2;

  static Plan ordinary() {
    return new Plan(Kind.ORDINARY, List.of(), 0, Expected.NOTHING);
  }

  static Plan of(Kind kind, List<Departure> departures, Expected expected) {
    return new Plan(kind, departures, 0, expected);
  }

  static Plan sample(int number) {
    return new Plan(Kind.SAMPLE, List.of(), number, Expected.NOTHING);
  }

  Set<Departure> outcome() {
    return new HashSet<>(departures);
  }

  Choices choices(long seed) {
    if (kind == Kind.SAMPLE) {
      return Choices.sampled(sample, seed);
    }
    Map<String, Long> numbers = new HashMap<>();
    departures.forEach(departure -> numbers.put(departure.key(), departure.number()));
    return Choices.departing(numbers, seed);
  }

  String name() {
    return switch (kind) {
      case ORDINARY -> "the ordinary outcome";
      case SAMPLE -> "sample " + sample;
      case SMALLER -> "looking for a smaller outcome: " + count();
      case VERDICT -> "the smallest outcome that fails: " + told();
      case REPLAY -> "the outcome of the replay";
      case SINGLE, INVERSION, COMBINATION -> told();
    };
  }

  private String told() {
    return departures.size() > TOLD
        ? count()
        : departures.stream().map(Departure::told).collect(Collectors.joining("; "));
  }

  private String count() {
    return departures.size() == 1 ? "1 departure" : departures.size() + " departures";
  }
}
