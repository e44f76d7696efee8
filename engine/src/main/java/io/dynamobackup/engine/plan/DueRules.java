package io.dynamobackup.engine.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When the rules of a version of a plan are due next, so that none is asked again before.
 *
 * @param version of the plan
 * @param each in the order of the rules; empty where a rule is never due any more
 */
record DueRules(PlanVersion version, List<@Nullable Instant> each) {

  /** Returns when the rules are due after an instant. */
  static DueRules after(PlanVersion version, Instant instant) {
    List<@Nullable Instant> each = new ArrayList<>();
    version.rules().forEach(rule -> each.add(rule.next(instant)));
    return new DueRules(version, each);
  }

  /** Returns when the first of them is due, or null if none is any more. */
  @Nullable Instant at() {
    return each.stream().filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }

  /** Returns the rules that are due at an instant. */
  List<PlanRule> rules(Instant instant) {
    List<PlanRule> rules = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      if (instant.equals(each.get(i))) {
        rules.add(version.rules().get(i));
      }
    }
    return rules;
  }

  /** Returns when they are due after those of an instant were. */
  DueRules next(Instant instant) {
    List<@Nullable Instant> next = new ArrayList<>(each);
    for (int i = 0; i < next.size(); i++) {
      if (instant.equals(next.get(i))) {
        next.set(i, version.rules().get(i).next(instant));
      }
    }
    return new DueRules(version, next);
  }
}
