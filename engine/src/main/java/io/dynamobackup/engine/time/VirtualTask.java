package io.dynamobackup.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A task of a {@link VirtualExecutor}: who waits for it lets the clock pass until it is due. */
final class VirtualTask<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
  private final VirtualExecutor executor;
  private final TaskName name;
  private volatile Instant due;
  private volatile @Nullable Instant began;
  private volatile Agenda.@Nullable Appointment appointment;
  private volatile @Nullable String failure;

  VirtualTask(VirtualExecutor executor, Callable<V> task, Instant due, TaskName name) {
    super(task);
    this.executor = executor;
    this.due = due;
    this.name = name;
  }

  Instant due() {
    return due;
  }

  void appointment(Agenda.Appointment made) {
    this.appointment = made;
  }

  /** A run that fails is the last. */
  @Override
  public void run() {
    executor.leave(this);
    began = executor.now();
    executor.began(this);
    try {
      runOnce();
    } finally {
      executor.ended(this);
    }
  }

  private void runOnce() {
    if (name.repetition().isNone()) {
      super.run();
    } else if (super.runAndReset()) {
      repeat(name.repetition().next(due, executor.now()));
    }
  }

  private void repeat(Instant next) {
    due = next;
    executor.enter(this);
  }

  /** Says which task failed, and at which time, to who asks for its result. */
  @Override
  protected void setException(Throwable cause) {
    failure = "%s, failed at %s: %s".formatted(name, executor.now(), cause);
    super.setException(cause);
    executor.failed(new ExecutionException(failure, cause));
  }

  /** Says which task has begun, and at which time, and has not ended. */
  String unended() {
    return "%s, began at %s and has not ended".formatted(name, began);
  }

  @Override
  public boolean isPeriodic() {
    return !name.repetition().isNone();
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    withdraw();
    return super.cancel(mayInterruptIfRunning);
  }

  /** Takes the task off the agenda and leaves it undone. */
  void withdraw() {
    Agenda.Appointment made = appointment;
    if (made != null) {
      made.cancel();
    }
    executor.leave(this);
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    LongWait wait = new LongWait(this);
    while (!isDone() && due.isAfter(executor.now())) {
      wait.spend(executor.now());
      executor.reach(due);
    }
    try {
      return super.get();
    } catch (ExecutionException e) {
      throw new ExecutionException(failure, e.getCause());
    }
  }

  @Override
  public V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    Instant deadline = executor.deadline(timeout, unit);
    while (!isDone() && due.isAfter(executor.now()) && !due.isAfter(deadline)) {
      executor.reach(due);
    }
    if (!isDone()) {
      executor.reach(deadline);
    }
    try {
      return super.get(0, unit);
    } catch (ExecutionException e) {
      throw new ExecutionException(failure, e.getCause());
    }
  }

  @Override
  public String toString() {
    return name.toString();
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(Duration.between(executor.now(), due));
  }

  @Override
  public int compareTo(Delayed other) {
    return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
  }
}
