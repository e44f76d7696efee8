package io.dynamobackup.engine.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When the rules of a version of a plan are due next, and were last, so that none is asked again
 * before.
 *
 * @param version of the plan
 * @param each in the order of the rules; {@link Instant#MAX} where a rule is never due any more
 * @param last in the same order; {@link Instant#MIN} where a rule was not due yet
 */
record DueRules(PlanVersion version, List<Instant> each, List<Instant> last) {

  /** Returns when the rules are due after an instant. */
  static DueRules after(PlanVersion version, Instant instant) {
    List<PlanRule> rules = version.rules();
    return new DueRules(
        version,
        rules.stream().map(rule -> next(rule, instant)).toList(),
        List.copyOf(Collections.nCopies(rules.size(), Instant.MIN)));
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

  /**
   * Returns true if a rule that keeps its backups longer has a start window that overlaps that of
   * the run of a rule at an instant: then AWS Backup makes the backup of that other rule only
   * (Developer Guide, "Backup plan options and configuration").
   */
  boolean isOverlapped(PlanRule rule, Instant run) {
    return IntStream.range(0, each.size())
        .filter(i -> version.rules().get(i).keepsLongerThan(rule))
        .anyMatch(i -> isOpen(i, run) || each.get(i).isBefore(run.plus(rule.windows().start())));
  }

  /** Returns true if the start window of a rule's last run is still open. */
  private boolean isOpen(int i, Instant now) {
    return !last.get(i).equals(Instant.MIN)
        && last.get(i).plus(version.rules().get(i).windows().start()).isAfter(now);
  }

  /** Returns when they are due after those of an instant were. */
  DueRules next(Instant instant) {
    List<Instant> after = new ArrayList<>(each);
    List<Instant> before = new ArrayList<>(last);
    for (int i = 0; i < each.size(); i++) {
      if (each.get(i).equals(instant)) {
        after.set(i, next(version.rules().get(i), instant));
        before.set(i, instant);
      }
    }
    return new DueRules(version, List.copyOf(after), List.copyOf(before));
  }
}
