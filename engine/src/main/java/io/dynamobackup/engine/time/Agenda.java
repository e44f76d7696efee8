package io.dynamobackup.engine.time;

import java.time.Instant;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/**
 * What must happen at an instant, in order of time; what is due at one instant happens in the order
 * in which it was scheduled.
 *
 * <p>There are tasks, which are code of whoever scheduled them, and jobs, which are the engine's
 * own work and values: a fork of the engine has the jobs to do, but not the tasks.
 *
 * @param <J> what tells a job
 */
@API(status = Status.EXPERIMENTAL)
public final class Agenda<J> {
  private final PriorityQueue<Entry<Runnable>> tasks = new PriorityQueue<>();
  private TreePSet<Entry<J>> jobs = TreePSet.empty();
  private long scheduled;
  private BiConsumer<J, Instant> worker =
      (job, due) -> {
        throw new IllegalStateException("nobody carries out " + job);
      };

  private record Entry<W>(Instant due, long sequence, W work) implements Comparable<Entry<?>> {

    @Override
    public int compareTo(Entry<?> other) {
      int byTime = due.compareTo(other.due);
      return byTime == 0 ? Long.compare(sequence, other.sequence) : byTime;
    }
  }

  /** Sets who carries out the jobs, each at the instant at which it is due. */
  public synchronized void carryOutBy(BiConsumer<J, Instant> who) {
    this.worker = who;
  }

  /** Schedules a task; one that is due already runs at the next look at the agenda. */
  public synchronized Appointment schedule(Instant due, Runnable task) {
    Entry<Runnable> entry = new Entry<>(due, scheduled++, task);
    tasks.add(entry);
    return () -> cancel(entry);
  }

  /** Schedules a job; one that is due already is done at the next look at the agenda. */
  public synchronized void scheduleJob(Instant due, J job) {
    jobs = jobs.plus(new Entry<>(due, scheduled++, job));
  }

  /** Takes what is due next, at or before the instant; null when there is nothing. */
  public synchronized @Nullable Due takeDue(Instant until) {
    Entry<Runnable> task = tasks.peek();
    Entry<J> job = jobs.isEmpty() ? null : jobs.first();
    if (job != null && (task == null || job.compareTo(task) < 0)) {
      return job.due().isAfter(until) ? null : take(job);
    }
    if (task == null || task.due().isAfter(until)) {
      return null;
    }
    tasks.remove();
    return new Due(task.due(), task.work());
  }

  private Due take(Entry<J> job) {
    jobs = jobs.minus(job);
    return new Due(job.due(), () -> worker.accept(job.work(), job.due()));
  }

  private synchronized boolean cancel(Entry<Runnable> task) {
    return tasks.remove(task);
  }

  /** Returns an agenda with the same jobs, in constant time, which nobody carries out yet. */
  public synchronized Agenda<J> fork() {
    Agenda<J> fork = new Agenda<>();
    fork.jobs = jobs;
    fork.scheduled = scheduled;
    return fork;
  }

  /** A task that waits for its time. */
  @FunctionalInterface
  public interface Appointment {

    /** Takes the task off the agenda; false when it ran or was cancelled before. */
    boolean cancel();
  }

  /** What is to be done now, and since when. */
  public record Due(Instant at, Runnable work) {}
}
