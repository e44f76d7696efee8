package io.dynamobackup.engine.time;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

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

  /**
   * Runs a task, now or in its turn. Whatever one fails with, those that wait have their turn
   * before it is thrown: nobody else would run them before this thread has tasks again.
   */
  void take(Runnable task) {
    if (depth == DEEPEST) {
      later.add(task);
      return;
    }
    Throwable failure = failure(task);
    while (depth == 0 && !later.isEmpty()) {
      failure = first(failure, failure(later.poll()));
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private @Nullable Throwable failure(Runnable task) {
    depth++;
    try {
      task.run();
      return null;
    } catch (RuntimeException | Error e) {
      return e;
    } finally {
      depth--;
    }
  }

  private static @Nullable Throwable first(@Nullable Throwable earlier, @Nullable Throwable next) {
    if (earlier == null) {
      return next;
    }
    if (next != null && next != earlier) {
      earlier.addSuppressed(next);
    }
    return earlier;
  }
}
