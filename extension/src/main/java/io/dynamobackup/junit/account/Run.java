package io.dynamobackup.junit.account;

import java.util.ArrayList;
import java.util.List;

/** Attempts in a row that are alike; of many the first few and the last are told. */
record Run(List<Line> lines) {
  private static final int FIRST = 3;
  private static final int ALIKE = 8;

  /** Returns all lines in their order, in runs. */
  static List<Run> of(List<Line> lines) {
    List<Run> runs = new ArrayList<>();
    int begin = 0;
    for (int end = 1; end <= lines.size(); end++) {
      if (end == lines.size() || !lines.get(end).isLike(lines.get(begin))) {
        runs.add(new Run(lines.subList(begin, end)));
        begin = end;
      }
    }
    return runs;
  }

  /** Returns what is told before something is left out: everything, when nothing is. */
  List<Line> first() {
    return lines.size() <= ALIKE ? lines : lines.subList(0, FIRST);
  }

  /** Returns how many are left out before the last. */
  int omitted() {
    return lines.size() <= ALIKE ? 0 : lines.size() - FIRST - 1;
  }

  Line last() {
    return lines.get(lines.size() - 1);
  }

  /** Returns how many are told. */
  int told() {
    return lines.size() - omitted();
  }
}
