package io.dynamobackup.engine.time;

import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A task before which a pause passes. */
final class PausedTask<V> extends FutureTask<V> implements ScheduledFuture<V> {

  PausedTask(Runnable pause, Callable<V> callable) {
    super(
        () -> {
          pause.run();
          return callable.call();
        });
  }

  /** Nobody waits for it: its pause passes when its turn comes. */
  @Override
  public long getDelay(TimeUnit unit) {
    return 0;
  }

  @Override
  public int compareTo(Delayed other) {
    return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
  }
}
