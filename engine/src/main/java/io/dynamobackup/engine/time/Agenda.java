package io.dynamobackup.engine.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What must happen at an instant, in order of time; what is due at one instant happens in the order
 * in which it was scheduled.
 */
@API(status = Status.EXPERIMENTAL)
public final class Agenda {
  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing(Entry::due).thenComparingLong(Entry::sequence);

  private final PriorityQueue<Entry> entries = new PriorityQueue<>(BY_TIME);
  private long scheduled;

  /** Schedules a task; one that is due already runs at the next look at the agenda. */
  public synchronized Appointment schedule(Instant due, Runnable task) {
    Entry entry = new Entry(due, scheduled++, task);
    entries.add(entry);
    return () -> cancel(entry);
  }

  /** Takes the next task that is due at or before the instant, or null when there is none. */
  public synchronized @Nullable Entry takeDue(Instant until) {
    Entry next = entries.peek();
    return next == null || next.due().isAfter(until) ? null : entries.poll();
  }

  private synchronized boolean cancel(Entry entry) {
    return entries.remove(entry);
  }

  /** A task that waits for its time. */
  @FunctionalInterface
  public interface Appointment {

    /** Takes the task off the agenda; false when it ran or was cancelled before. */
    boolean cancel();
  }

  /** A task, and when it is due. */
  public record Entry(Instant due, long sequence, Runnable task) {}
}
