package io.dynamobackup.engine.explore;

import io.dynamobackup.engine.choice.Asked;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From an outcome that fails to the smallest that does: of the fewest departures, and these as near
 * to the ordinary answers as they still fail.
 */
final class Shrinking {
  /** As many runs as there are outcomes by default; enough unless dozens of departures matter. */
  private static final int MOST = 200;

  private final Set<Set<Departure>> passed;
  private final Map<String, Long> near = new HashMap<>();
  private final int departuresAtFirst;
  private List<Asked> asked;
  private List<Departure> smallest;
  private Iterator<List<Departure>> fewer;
  private int runs;

  /**
   * Starts at an outcome that fails.
   *
   * @param passed outcomes that are known to pass
   */
  Shrinking(List<Asked> asked, Set<Set<Departure>> passed) {
    this.passed = passed;
    this.asked = asked;
    this.smallest = Departure.of(asked);
    this.departuresAtFirst = smallest.size();
    this.fewer = new Fewer<>(smallest).candidates().iterator();
  }

  /** Returns what to try next, or null when nothing smaller can fail. */
  @Nullable Plan next() {
    List<Departure> candidate = runs == MOST ? null : candidate();
    if (candidate == null) {
      return null;
    }
    runs++;
    return Plan.of(Kind.SMALLER, candidate, Expected.NOTHING);
  }

  private @Nullable List<Departure> candidate() {
    while (fewer.hasNext()) {
      List<Departure> candidate = fewer.next();
      if (!passed.contains(new HashSet<>(candidate))) {
        return candidate;
      }
    }
    return smallest.stream()
        .flatMap(departure -> Nearer.than(departure, nearest(departure)).stream())
        .map(this::with)
        .findFirst()
        .orElse(null);
  }

  private long nearest(Departure departure) {
    return near.getOrDefault(departure.key(), 0L);
  }

  private List<Departure> with(Departure nearer) {
    return smallest.stream()
        .map(departure -> departure.key().equals(nearer.key()) ? nearer : departure)
        .toList();
  }

  void passed(Plan plan) {
    passed.add(plan.outcome());
    for (Departure departure : plan.departures()) {
      if (smallest.size() == plan.departures().size() && !smallest.contains(departure)) {
        near.put(departure.key(), departure.number());
      }
    }
  }

  void failed(List<Asked> smaller) {
    asked = smaller;
    smallest = Departure.of(smaller);
    fewer = new Fewer<>(smallest).candidates().iterator();
  }

  /** Returns the run that is to fail once more, and to be told. */
  Plan verdict() {
    return Plan.of(Kind.VERDICT, smallest, Expected.all(asked));
  }

  int runs() {
    return runs;
  }

  int departuresAtFirst() {
    return departuresAtFirst;
  }
}
