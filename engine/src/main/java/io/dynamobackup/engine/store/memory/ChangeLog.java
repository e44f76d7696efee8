package io.dynamobackup.engine.store.memory;

import io.dynamobackup.engine.store.Change;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The changes of a store, in chunks from the last to the first.
 *
 * <p>Logs share the chunks that were filled before they forked; each goes on in chunks of its own.
 */
final class ChangeLog {
  private @Nullable LogChunk last;
  private boolean lastIsShared;

  ChangeLog() {}

  private ChangeLog(@Nullable LogChunk last) {
    this.last = last;
    this.lastIsShared = true;
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
      chunk = new LogChunk(chunk, at);
      last = chunk;
      lastIsShared = false;
    }
    chunk.add(at, key, before, after);
  }

  /** Returns the changes after the first instant and not after the second, oldest first. */
  List<Change> between(Instant after, Instant until) {
    Deque<LogChunk> chunks = new ArrayDeque<>();
    for (LogChunk c = last; c != null && c.end().isAfter(after); c = c.previous()) {
      chunks.push(c);
    }
    List<Change> changes = new ArrayList<>();
    for (LogChunk chunk : chunks) {
      chunk.copy(after, until, changes);
    }
    return Collections.unmodifiableList(changes);
  }

  /** Returns at most so many of the changes that follow the one of that sequence, oldest first. */
  List<Change> after(long sequence, int limit) {
    Deque<LogChunk> chunks = new ArrayDeque<>();
    for (LogChunk c = last; c != null && c.lastSequence() > sequence; c = c.previous()) {
      chunks.push(c);
    }
    List<Change> changes = new ArrayList<>();
    for (LogChunk chunk : chunks) {
      chunk.copyAfter(sequence, limit, changes);
    }
    return Collections.unmodifiableList(changes);
  }

  /** Returns the sequence of the last change, or 0. */
  long lastSequence() {
    return last == null ? 0 : last.lastSequence();
  }

  /** Returns a log with the same changes so far, in constant time. */
  ChangeLog fork() {
    lastIsShared = true;
    return new ChangeLog(last);
  }
}
