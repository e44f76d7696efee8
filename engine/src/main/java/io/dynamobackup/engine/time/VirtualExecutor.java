package io.dynamobackup.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * An executor without threads: what is due runs at once on the caller's thread, what is due later
 * runs on the thread that moves the clock past it, each at its own instant.
 *
 * <p>Who waits for a task, or for the end, lets the clock pass. After {@link #shutdown} periodic
 * tasks end and delayed ones still run, as a {@code ScheduledThreadPoolExecutor} has it.
 */
@API(status = Status.INTERNAL)
public final class VirtualExecutor extends AbstractExecutorService
    implements ScheduledExecutorService {
  /** As deep as stacks can bear. */
  private static final int DEEPEST = 200;

  private final Agenda<?> agenda;
  private final InstantSource clock;
  private final Consumer<Instant> reach;
  private final Set<VirtualTask<?>> waiting = new LinkedHashSet<>();
  private final List<ExecutionException> failures = new ArrayList<>();
  private final List<VirtualTask<?>> running = new ArrayList<>();
  private boolean shutdown;

  /**
   * Creates an executor.
   *
   * @param reach moves the clock to an instant unless that is past, and does what is due
   */
  public VirtualExecutor(Agenda<?> agenda, InstantSource clock, Consumer<Instant> reach) {
    this.agenda = agenda;
    this.clock = clock;
    this.reach = reach;
  }

  @Override
  public void execute(Runnable command) {
    requireOpen();
    command.run();
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return begin(task(callable(command), due(delay, unit), command, Repetition.NONE));
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    return begin(task(callable, due(delay, unit), callable, Repetition.NONE));
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    Repetition repetition = Repetition.atRate(Duration.ofNanos(unit.toNanos(period)));
    return begin(task(callable(command), due(initialDelay, unit), command, repetition));
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    Repetition repetition = Repetition.withDelay(Duration.ofNanos(unit.toNanos(delay)));
    return begin(task(callable(command), due(initialDelay, unit), command, repetition));
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
    return task(callable, now(), callable, Repetition.NONE);
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
    Callable<T> callable =
        () -> {
          runnable.run();
          return value;
        };
    return task(callable, now(), runnable, Repetition.NONE);
  }

  private <V> VirtualTask<V> task(
      Callable<V> callable, Instant due, Object command, Repetition repetition) {
    return new VirtualTask<>(this, callable, due, new TaskName(command, now(), repetition));
  }

  /** Returns what runs a command, and has no result. */
  static Callable<@Nullable Void> callable(Runnable command) {
    return () -> {
      command.run();
      return null;
    };
  }

  /** What is due after the end of time waits for ever. */
  private Instant due(long delay, TimeUnit unit) {
    return now().plus(Duration.ofNanos(unit.toNanos(Math.max(0, delay))));
  }

  /** Returns until when to wait: no longer than time goes on. */
  Instant deadline(long timeout, TimeUnit unit) {
    Instant deadline = due(timeout, unit);
    return deadline.isAfter(EndOfTime.LAST) ? EndOfTime.LAST : deadline;
  }

  private <V> ScheduledFuture<V> begin(VirtualTask<V> task) {
    requireOpen();
    if (!task.due().isAfter(now())) {
      requireProgress(task);
    }
    enter(task);
    if (!task.due().isAfter(now())) {
      reach(now());
    }
    return task;
  }

  /** Puts a task on the agenda, again if it repeats; one that repeats ends with the executor. */
  synchronized void enter(VirtualTask<?> task) {
    if (shutdown && task.isPeriodic()) {
      task.cancel(false);
    } else if (!task.isCancelled()) {
      waiting.add(task);
      task.appointment(agenda.schedule(task.due(), task));
    }
  }

  synchronized void leave(VirtualTask<?> task) {
    waiting.remove(task);
  }

  /** Tasks that have each other run at once get nowhere: the clock stands still meanwhile. */
  private synchronized void requireProgress(VirtualTask<?> task) {
    if (running.size() >= DEEPEST) {
      throw new IllegalStateException(
          "%s, never ends: tasks have had tasks run at once %d times, one within the other, and the fake time is %s still; schedule with a delay"
              .formatted(task, DEEPEST, now()));
    }
  }

  synchronized void began(VirtualTask<?> task) {
    running.add(task);
  }

  synchronized void ended(VirtualTask<?> task) {
    running.remove(task);
  }

  /** Returns the tasks that began and have not ended: which, and when they began. */
  public synchronized List<String> running() {
    return running.stream().map(VirtualTask::unended).toList();
  }

  synchronized void failed(ExecutionException failure) {
    failures.add(failure);
  }

  /** Returns what the tasks that failed failed with: which task, when, and why. */
  public synchronized List<ExecutionException> failures() {
    return List.copyOf(failures);
  }

  Instant now() {
    return clock.instant();
  }

  void reach(Instant instant) {
    reach.accept(instant);
  }

  private synchronized void requireOpen() {
    if (shutdown) {
      throw new RejectedExecutionException(
          "this executor is shut down: that of a test is when the test ends");
    }
  }

  @Override
  public void shutdown() {
    List<VirtualTask<?>> periodic;
    synchronized (this) {
      shutdown = true;
      periodic = waiting.stream().filter(VirtualTask::isPeriodic).toList();
    }
    periodic.forEach(task -> task.cancel(false));
  }

  @Override
  public List<Runnable> shutdownNow() {
    List<VirtualTask<?>> never;
    synchronized (this) {
      shutdown = true;
      never = new ArrayList<>(waiting);
    }
    never.forEach(VirtualTask::withdraw);
    return List.copyOf(never);
  }

  @Override
  public synchronized boolean isShutdown() {
    return shutdown;
  }

  @Override
  public synchronized boolean isTerminated() {
    return shutdown && waiting.isEmpty();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    Instant deadline = deadline(timeout, unit);
    Optional<Instant> next = nextDue();
    LongWait wait = new LongWait("the end of the executor");
    while (next.isPresent() && !next.get().isAfter(deadline)) {
      wait.spend(now());
      reach(next.get());
      next = nextDue();
    }
    if (!isTerminated()) {
      reach(deadline);
    }
    return isTerminated();
  }

  private synchronized Optional<Instant> nextDue() {
    return waiting.stream().map(VirtualTask::due).min(Comparator.naturalOrder());
  }
}
