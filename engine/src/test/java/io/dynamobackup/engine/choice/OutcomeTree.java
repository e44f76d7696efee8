package io.dynamobackup.engine.choice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Every outcome of a run that asks questions, found by running it once for each path of answers.
 */
public final class OutcomeTree {
  private OutcomeTree() {}

  /** What came of a run, and what was asked in it. */
  public record Path<T>(T outcome, List<Asked> asked) {}

  /** Returns what the runs come to, depth first, the ordinary answer to each question first. */
  public static <T> List<T> paths(Function<Choices, Path<T>> run) {
    List<T> outcomes = new ArrayList<>();
    Deque<List<Long>> scripts = new ArrayDeque<>(List.of(List.of()));
    while (!scripts.isEmpty()) {
      List<Long> script = scripts.pop();
      Path<T> path = run.apply(Choices.scripted(script));
      outcomes.add(path.outcome());
      branches(script, path.asked()).forEach(scripts::push);
    }
    return outcomes;
  }

  /** Returns the paths that leave this one behind its script, those that leave it last, last. */
  private static List<List<Long>> branches(List<Long> script, List<Asked> asked) {
    List<List<Long>> branches = new ArrayList<>();
    for (int i = script.size(); i < asked.size(); i++) {
      List<Asked.Option> options = asked.get(i).options();
      for (int o = options.size() - 1; o > 0; o--) {
        List<Long> branch =
            new ArrayList<>(asked.subList(0, i).stream().map(a -> a.answer().number()).toList());
        branch.add(options.get(o).number());
        branches.add(branch);
      }
    }
    return branches;
  }
}
