package io.dynamobackup.engine.time;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What clients of the SDK schedule their timers and their pauses on.
 *
 * <p>A timer ends a call when its time comes, so it waits for the clock. Whatever else the SDK
 * schedules is what it does after a pause, a retry or the next look of a waiter: the pause passes
 * on the clock at once, on the caller's thread.
 */
final class CallTimers extends AbstractExecutorService implements ScheduledExecutorService {
  /** Where the SDK keeps the tasks that end a call. */
  private static final String TIMERS = "software.amazon.awssdk.core.internal.http.timers.";

  private final ScheduledExecutorService timers;
  private final Consumer<Duration> clock;

  /** Creates them; the clock is told to advance by each pause. */
  CallTimers(ScheduledExecutorService timers, Consumer<Duration> clock) {
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public void execute(Runnable command) {
    timers.execute(command);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return command.getClass().getName().startsWith(TIMERS)
        ? timers.schedule(command, delay, unit)
        : schedule(VirtualExecutor.callable(command), delay, unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    PausedTask<V> task = new PausedTask<>(() -> pass(delay, unit), callable);
    Turns.ofThisThread().take(task);
    return task;
  }

  private void pass(long delay, TimeUnit unit) {
    if (delay > 0) {
      clock.accept(Duration.ofNanos(unit.toNanos(delay)));
    }
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    return timers.scheduleAtFixedRate(command, initialDelay, period, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    return timers.scheduleWithFixedDelay(command, initialDelay, delay, unit);
  }

  @Override
  public void shutdown() {
    timers.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return timers.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return timers.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return timers.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return timers.awaitTermination(timeout, unit);
  }
}
