package io.dynamobackup.engine.store.memory;

import io.dynamobackup.engine.store.Change;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Consecutive changes, in columns because an object for each would double its 20 bytes. */
final class LogChunk {
  private static final int SMALLEST = 8;
  private static final int LARGEST = 1024;

  /** A little less than 292 years, the longest time whose nanoseconds are a long. */
  private static final long LONGEST_SECONDS = Long.MAX_VALUE / 1_000_000_000 - 1;

  private final long firstSequence;
  private final Instant start;
  private final long[] nanosSinceStart;
  private final ItemKey[] keys;
  private final Map<String, AttributeValue>[] befores;
  private final Map<String, AttributeValue>[] afters;
  private Instant end;
  private int size;

  private LogChunk(long firstSequence, Instant start, int capacity) {
    this.firstSequence = firstSequence;
    this.start = start;
    this.end = start;
    this.nanosSinceStart = new long[capacity];
    this.keys = new ItemKey[capacity];
    this.befores = items(capacity);
    this.afters = items(capacity);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Map<String, AttributeValue>[] items(int capacity) {
    return new Map[capacity];
  }

  /** Returns an empty chunk for what follows another, or for the first changes of a store. */
  static LogChunk following(@Nullable LogChunk previous, Instant start) {
    return previous == null
        ? new LogChunk(1, start, SMALLEST)
        : new LogChunk(
            previous.firstSequence + previous.size,
            start,
            Math.max(SMALLEST, Math.min(2 * previous.size, LARGEST)));
  }

  /** Returns a chunk that others can follow as they would this one, without the changes. */
  LogChunk emptied() {
    return new LogChunk(firstSequence + size, end(), 0);
  }

  /** Returns when the first of these changes was made. */
  Instant start() {
    return start;
  }

  /** Returns when the last of these changes was made. */
  Instant end() {
    return end;
  }

  boolean hasRoomAt(Instant at) {
    return size < keys.length && at.getEpochSecond() - start.getEpochSecond() < LONGEST_SECONDS;
  }

  void add(
      Instant at,
      ItemKey key,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {
    boolean isOfLastInstant = size > 0 && at.equals(end);
    nanosSinceStart[size] =
        isOfLastInstant ? nanosSinceStart[size - 1] : Duration.between(start, at).toNanos();
    end = at;
    keys[size] = key;
    befores[size] = before;
    afters[size] = after;
    size++;
  }

  /** Adds the changes after the first instant and not after the second to a list. */
  void copy(Instant after, Instant until, List<Change> changes) {
    for (int i = firstAfter(after); i < size; i++) {
      Instant at = at(i);
      if (at.isAfter(until)) {
        return;
      }
      changes.add(new Change(firstSequence + i, at, keys[i], befores[i], afters[i]));
    }
  }

  /** Adds the changes that follow the one of that sequence to a list, until it is full. */
  void copyAfter(long sequence, int limit, List<Change> changes) {
    int i = (int) Math.max(0, sequence - firstSequence + 1);
    for (; i < size && changes.size() < limit; i++) {
      changes.add(new Change(firstSequence + i, at(i), keys[i], befores[i], afters[i]));
    }
  }

  /** Returns the sequence of the last of these changes. */
  long lastSequence() {
    return firstSequence + size - 1;
  }

  /** Returns the sequence of the last of these changes not after the instant, or of that before. */
  long lastSequence(Instant until) {
    return firstSequence + firstAfter(until) - 1;
  }

  private int firstAfter(Instant instant) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(middle).isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private Instant at(int index) {
    return start.plusNanos(nanosSinceStart[index]);
  }
}
