package io.dynamobackup.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows of one table or index, in the order of their keys, and the log of their changes.
 *
 * <p>One writer at a time; a snapshot may be read by any thread for ever. The instants of the
 * changes never go back: a store with history refuses an earlier one than the last with an {@link
 * IllegalArgumentException}.
 */
@API(status = Status.EXPERIMENTAL)
public interface TableStore {

  /** Returns the item under the key, or null. */
  @Nullable Map<String, AttributeValue> get(ItemKey key);

  /** Puts an unmodifiable item under the key; returns the item that was there, or null. */
  @Nullable Map<String, AttributeValue> put(
      ItemKey key, Map<String, AttributeValue> item, Instant at);

  /** Removes the item under the key and returns it; null, and no change, when there is none. */
  @Nullable Map<String, AttributeValue> remove(ItemKey key, Instant at);

  /** Returns the present rows, in constant time. */
  Snapshot snapshot();

  /**
   * Returns the changes made after the first instant and not after the second, oldest first; always
   * empty in a store without history.
   */
  List<Change> changes(Instant after, Instant until);

  /**
   * Returns at most so many of the changes that follow the one of that sequence, oldest first;
   * always empty in a store without history.
   */
  List<Change> changesAfter(long sequence, int limit);

  /** Returns the sequence of the last change; 0 before the first and in a store without history. */
  long lastSequence();

  /**
   * Returns the sequence of the last change not after the instant; that of the last change that was
   * forgotten, or 0, where there is none.
   */
  long lastSequence(Instant until);

  /**
   * Forgets changes that nobody will ask for: those after that sequence are kept, of the others a
   * few may be.
   */
  void trim(long sequence);

  /** Returns the sequence of the last change that was forgotten, or 0. */
  long trimmedSequence();

  /** Returns a store with the same rows and the same changes, in constant time. */
  TableStore fork();
}
