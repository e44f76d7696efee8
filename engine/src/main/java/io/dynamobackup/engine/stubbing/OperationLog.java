package io.dynamobackup.engine.stubbing;

import java.util.ArrayDeque;
import java.util.List;

/** The last attempts of one operation, and how many went before them. */
final class OperationLog {
  private final int size;
  private final ArrayDeque<Attempt> kept = new ArrayDeque<>();
  private long forgotten;

  OperationLog(int size) {
    this.size = size;
  }

  synchronized void add(Attempt attempt) {
    if (kept.size() == size) {
      kept.poll();
      forgotten++;
    }
    kept.add(attempt);
  }

  synchronized List<Attempt> kept() {
    return List.copyOf(kept);
  }

  synchronized long forgotten() {
    return forgotten;
  }
}
