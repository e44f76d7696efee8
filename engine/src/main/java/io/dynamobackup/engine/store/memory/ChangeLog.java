package io.dynamobackup.engine.store.memory;

import io.dynamobackup.engine.store.Change;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The changes of a store, in chunks, but for the oldest of them that were forgotten.
 *
 * <p>Logs share the chunks that were filled before they forked; each goes on in chunks of its own,
 * and each forgets by itself.
 */
final class ChangeLog {
  private PVector<LogChunk> chunks;
  private @Nullable LogChunk last;
  private boolean lastIsShared;
  private long trimmed;

  ChangeLog() {
    this(TreePVector.empty(), null, 0);
  }

  private ChangeLog(PVector<LogChunk> chunks, @Nullable LogChunk last, long trimmed) {
    this.chunks = chunks;
    this.last = last;
    this.lastIsShared = true;
    this.trimmed = trimmed;
  }

  void append(
      Instant at,
      ItemKey key,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {
    LogChunk chunk = last;
    if (chunk != null && at.isBefore(chunk.end())) {
      throw new IllegalArgumentException(
          "at (%s) must not be before the last change (%s)".formatted(at, chunk.end()));
    }
    if (chunk == null || lastIsShared || !chunk.hasRoomAt(at)) {
      chunk = LogChunk.following(chunk, at);
      chunks = chunks.plus(chunk);
      last = chunk;
      lastIsShared = false;
    }
    chunk.add(at, key, before, after);
  }

  /** Returns the changes after the first instant and not after the second, oldest first. */
  List<Change> between(Instant after, Instant until) {
    List<Change> changes = new ArrayList<>();
    for (int i = first(chunk -> chunk.end().isAfter(after)); i < chunks.size(); i++) {
      LogChunk chunk = chunks.get(i);
      if (chunk.start().isAfter(until)) {
        break;
      }
      chunk.copy(after, until, changes);
    }
    return Collections.unmodifiableList(changes);
  }

  /** Returns at most so many of the changes that follow the one of that sequence, oldest first. */
  List<Change> after(long sequence, int limit) {
    List<Change> changes = new ArrayList<>();
    for (int i = first(chunk -> chunk.lastSequence() > sequence);
        i < chunks.size() && changes.size() < limit;
        i++) {
      chunks.get(i).copyAfter(sequence, limit, changes);
    }
    return Collections.unmodifiableList(changes);
  }

  /** Returns the sequence of the last change, or 0. */
  long lastSequence() {
    return last == null ? 0 : last.lastSequence();
  }

  /** Returns the sequence of the last change not after the instant, or of the last forgotten. */
  long lastSequence(Instant until) {
    int i = first(chunk -> chunk.end().isAfter(until));
    return i == chunks.size() ? lastSequence() : chunks.get(i).lastSequence(until);
  }

  /** Forgets the chunks whose changes all stand up to that sequence. */
  void trim(long sequence) {
    int kept = first(chunk -> chunk.lastSequence() > sequence);
    for (int i = 0; i < kept; i++) {
      trimmed = chunks.get(0).lastSequence();
      chunks = chunks.minus(0);
    }
    if (kept > 0 && chunks.isEmpty() && last != null) {
      last = last.emptied();
    }
  }

  /** Returns the sequence of the last change that was forgotten, or 0. */
  long trimmedSequence() {
    return trimmed;
  }

  /** Returns a log with the same changes so far, in constant time. */
  ChangeLog fork() {
    lastIsShared = true;
    return new ChangeLog(chunks, last, trimmed);
  }

  /** Returns the index of the first chunk of which that is true, as it is of all that follow. */
  private int first(Predicate<LogChunk> isLate) {
    int low = 0;
    int high = chunks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isLate.test(chunks.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
