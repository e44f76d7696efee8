package io.dynamobackup.engine.operation.ttl;

import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * The items of one table that expire, in the order of their deletion. The agenda knows the next of
 * them only, so that a write costs no more than an entry here.
 */
final class ExpiryQueue {
  private static final Comparator<Deletion> BY_TIME =
      Comparator.comparing(Deletion::due).thenComparingLong(Deletion::sequence);

  private final ExpiryTime expiry;
  private TreePSet<Deletion> deletions;
  private PSet<Instant> appointments;
  private long entries;

  ExpiryQueue(ExpiryTime expiry) {
    this(expiry, TreePSet.empty(BY_TIME), HashTreePSet.empty(), 0);
  }

  private ExpiryQueue(
      ExpiryTime expiry, TreePSet<Deletion> deletions, PSet<Instant> appointments, long entries) {
    this.expiry = expiry;
    this.deletions = deletions;
    this.appointments = appointments;
    this.entries = entries;
  }

  /** An item that is to be deleted, if it still expires then when it did. */
  record Deletion(Instant due, long sequence, ItemKey key, Instant expires) {}

  /** Returns by what items expire. */
  ExpiryTime expiry() {
    return expiry;
  }

  void add(Instant due, ItemKey key, Instant expires) {
    deletions = deletions.plus(new Deletion(due, entries++, key, expires));
  }

  /** Takes what is due off the queue. */
  List<Deletion> takeDue(Instant now) {
    List<Deletion> due = new ArrayList<>();
    while (!deletions.isEmpty() && !deletions.first().due().isAfter(now)) {
      Deletion first = deletions.first();
      deletions = deletions.minus(first);
      due.add(first);
    }
    return due;
  }

  /** Returns when the next is due, unless there is an appointment for it already; else null. */
  @Nullable Instant appoint() {
    Instant next = deletions.isEmpty() ? null : deletions.first().due();
    if (next == null || appointments.contains(next)) {
      return null;
    }
    appointments = appointments.plus(next);
    return next;
  }

  /** Notes that the time of an appointment has come. */
  void keepAppointment(Instant at) {
    appointments = appointments.minus(at);
  }

  /** Returns a queue that is the same now, and goes on by itself. */
  ExpiryQueue fork() {
    return new ExpiryQueue(expiry, deletions, appointments, entries);
  }
}
