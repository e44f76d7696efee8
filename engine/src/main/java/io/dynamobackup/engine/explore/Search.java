package io.dynamobackup.engine.explore;

import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.ChoicePoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an outcome that fails: first the ordinary one, then those that depart from it once,
 * then the causal inversions, then all others, those of fewer departures first. When there turn out
 * to be more than may be run, samples stand for the others.
 */
final class Search {
  private final int max;
  private final Deque<Plan> ordinary = new ArrayDeque<>(List.of(Plan.ordinary()));
  private final Deque<Plan> singles = new ArrayDeque<>();
  private final Deque<Plan> inversions = new ArrayDeque<>();
  private final Deque<Plan> others = new ArrayDeque<>();
  private final Set<Set<Departure>> planned = new HashSet<>(Set.of(Set.of()));
  private final Set<Set<Departure>> passed = new HashSet<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private int runs;
  private boolean beyond;

  Search(int max) {
    this.max = max;
  }

  @Nullable Plan next() {
    Plan next = runs == max ? null : poll();
    if (next != null) {
      runs++;
      counts.merge(next.kind(), 1, Integer::sum);
    }
    return next;
  }

  private @Nullable Plan poll() {
    Optional<Deque<Plan>> first = queues().filter(queue -> !queue.isEmpty()).findFirst();
    if (first.isPresent()) {
      return first.get().poll();
    }
    return beyond ? Plan.sample(counts.getOrDefault(Kind.SAMPLE, 0) + 1) : null;
  }

  private Stream<Deque<Plan>> queues() {
    return Stream.of(ordinary, singles, inversions, others);
  }

  /** Goes on from an outcome that passed. */
  void passed(Plan plan, List<Asked> asked) {
    List<Departure> departures = Departure.of(asked);
    Set<Departure> outcome = new HashSet<>(departures);
    boolean known = !outcome.equals(plan.outcome()) && planned.contains(outcome);
    passed.add(outcome);
    planned.add(outcome);
    if (plan.kind() != Kind.SAMPLE && !known) {
      invert(departures, asked);
      branch(departures, asked);
    }
  }

  /** A backup that is CREATING for longer may hold later writes. */
  private void invert(List<Departure> departures, List<Asked> asked) {
    if (departures.isEmpty()
        || (departures.size() == 1
            && departures.get(0).asked().point() == ChoicePoint.BACKUP_COMPLETION)) {
      new Inversions(asked).plans().limit(max).forEach(plan -> add(plan, inversions));
    }
  }

  /** All outcomes that depart later than this one does. */
  private void branch(List<Departure> departures, List<Asked> asked) {
    int last =
        departures.isEmpty() ? -1 : asked.indexOf(departures.get(departures.size() - 1).asked());
    boolean ordinarily = departures.isEmpty();
    for (int i = last + 1; i < asked.size() && (ordinarily || !beyond); i++) {
      Asked question = asked.get(i);
      for (Asked.Option option : question.options().subList(1, question.options().size())) {
        List<Departure> more = new ArrayList<>(departures);
        more.add(new Departure(question, option));
        Kind kind = ordinarily ? Kind.SINGLE : Kind.COMBINATION;
        add(Plan.of(kind, more, Expected.upTo(i, asked)), ordinarily ? singles : others);
      }
    }
  }

  private void add(Plan plan, Deque<Plan> queue) {
    boolean single = plan.departures().size() == 1;
    if ((plan.kind() == Kind.INVERSION && single) || !planned.add(plan.outcome())) {
      return;
    }
    queue.add(plan);
    if (runs + singles.size() + inversions.size() + others.size() > max) {
      beyond = true;
      others.clear();
    }
  }

  /** Returns the outcomes that are known to pass. */
  Set<Set<Departure>> passed() {
    return passed;
  }

  int runs() {
    return runs;
  }

  Map<Kind, Integer> counts() {
    return counts;
  }

  /** Returns true if there are no other outcomes than those that were run. */
  boolean isExhaustive() {
    return !beyond && queues().allMatch(Deque::isEmpty);
  }
}
