package io.dynamobackup.engine.time;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Who runs on one thread now, and who afterwards.
 *
 * <p>A task runs at once, in the midst of the one that schedules it: that one may wait for it. Only
 * when tasks are so deep in each other that the stack would not hold them, as the looks of a long
 * wait are, the next has its turn when those are over.
 */
final class Turns {
  private static final int DEEPEST = 20;
  private static final ThreadLocal<Turns> OF_THREAD = ThreadLocal.withInitial(Turns::new);

  private final Deque<Runnable> later = new ArrayDeque<>();
  private int depth;

  static Turns ofThisThread() {
    return OF_THREAD.get();
  }

  void take(Runnable task) {
    if (depth == DEEPEST) {
      later.add(task);
      return;
    }
    run(task);
    while (depth == 0 && !later.isEmpty()) {
      run(later.poll());
    }
  }

  private void run(Runnable task) {
    depth++;
    try {
      task.run();
    } finally {
      depth--;
    }
  }
}
