package io.dynamobackup.engine.plan;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When the rules of a version of a plan are due next, so that none is asked again before.
 *
 * @param version of the plan
 * @param each in the order of the rules; {@link Instant#MAX} where a rule is never due any more
 */
record DueRules(PlanVersion version, List<Instant> each) {

  /** Returns when the rules are due after an instant. */
  static DueRules after(PlanVersion version, Instant instant) {
    return new DueRules(
        version, version.rules().stream().map(rule -> next(rule, instant)).toList());
  }

  private static Instant next(PlanRule rule, Instant after) {
    Instant next = rule.next(after);
    return next == null ? Instant.MAX : next;
  }

  /** Returns when the first of them is due, or null if none is any more. */
  @Nullable Instant at() {
    Instant first = each.stream().min(Instant::compareTo).orElse(Instant.MAX);
    return first.equals(Instant.MAX) ? null : first;
  }

  /** Returns the rules that are due at an instant. */
  List<PlanRule> rules(Instant instant) {
    return IntStream.range(0, each.size())
        .filter(i -> each.get(i).equals(instant))
        .mapToObj(version.rules()::get)
        .toList();
  }

  /** Returns when they are due after those of an instant were. */
  DueRules next(Instant instant) {
    return new DueRules(
        version,
        IntStream.range(0, each.size())
            .mapToObj(
                i ->
                    each.get(i).equals(instant)
                        ? next(version.rules().get(i), instant)
                        : each.get(i))
            .toList());
  }
}
