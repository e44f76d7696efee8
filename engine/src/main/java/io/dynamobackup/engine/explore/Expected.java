package io.dynamobackup.engine.explore;

import io.dynamobackup.engine.choice.Asked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of a deterministic test must ask: up to its first departure the same as the run it
 * departs from.
 *
 * @param before the first questions, and their answers
 * @param then the question that follows, to be answered otherwise; null if nothing is known of it
 */
record Expected(List<Asked> before, @Nullable Asked then) {
  static final Expected NOTHING = new Expected(List.of(), null);

  /** Returns what is asked up to a question of a run, which is answered otherwise. */
  static Expected upTo(int index, List<Asked> asked) {
    return new Expected(asked.subList(0, index), asked.get(index));
  }

  static Expected all(List<Asked> asked) {
    return new Expected(asked, null);
  }

  void require(List<Asked> asked) {
    for (int i = 0; i < before.size(); i++) {
      if (asked.size() <= i || !asked.get(i).equals(before.get(i))) {
        throw notDeterministic(i, before.get(i), asked);
      }
    }
    int next = before.size();
    if (then != null && (asked.size() <= next || !isSameQuestion(then, asked.get(next)))) {
      throw notDeterministic(next, then, asked);
    }
  }

  private static boolean isSameQuestion(Asked one, Asked other) {
    return one.key().equals(other.key())
        && one.subject().equals(other.subject())
        && one.options().equals(other.options());
  }

  private static IllegalStateException notDeterministic(int index, Asked was, List<Asked> asked) {
    return new IllegalStateException(
        """
        the test is not deterministic: with the same answers before, question %d was
          %s
        in one run, and in another %s
        What a test does must not depend on chance, the real time or earlier runs: take time from \
        the FakeClock, make up ids from a seed, and keep no state between runs.\
        """
            .formatted(
                index + 1,
                was,
                asked.size() <= index ? "was not asked." : "was\n  " + asked.get(index)));
  }
}
