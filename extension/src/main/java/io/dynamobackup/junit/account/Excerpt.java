package io.dynamobackup.junit.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a reader is shown of the attempts of a test that made very many: those of its beginning and
 * those of its end.
 *
 * @param beginning all attempts, where there are not too many
 * @param omitted what is between
 */
record Excerpt(List<Run> beginning, List<Line> omitted, List<Run> end) {
  private static final int MOST = 60;
  private static final int LAST = 10;

  /** Leaves nothing out. */
  static Excerpt whole(List<Line> lines) {
    return new Excerpt(Run.of(lines), List.of(), List.of());
  }

  /** Leaves out what a screen does not hold. */
  static Excerpt of(List<Line> lines) {
    List<Run> runs = Run.of(lines);
    if (runs.stream().mapToInt(Run::told).sum() <= MOST) {
      return whole(lines);
    }
    int begin = first(runs, MOST - LAST);
    List<Run> rest = new ArrayList<>(runs.subList(begin, runs.size()));
    Collections.reverse(rest);
    int end = runs.size() - first(rest, LAST);
    return new Excerpt(
        runs.subList(0, begin),
        runs.subList(begin, end).stream().flatMap(run -> run.lines().stream()).toList(),
        runs.subList(end, runs.size()));
  }

  /** Returns how many of the first runs are told in so many lines. */
  private static int first(List<Run> runs, int most) {
    int told = 0;
    for (int i = 0; i < runs.size(); i++) {
      told += runs.get(i).told();
      if (told > most) {
        return i;
      }
    }
    return runs.size();
  }

  /** Returns how many attempts of which operations are left out, the most first. */
  String summary() {
    Map<String, Long> counts =
        omitted.stream()
            .collect(Collectors.groupingBy(Line::operation, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
