package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.TableStore;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The writes to a live table's items, and all that follows each of them. */
@API(status = Status.INTERNAL)
public final class TableWrites {
  private final TableStore items;
  private final TableIndexes indexes;
  private final TableStreams streams;
  private final TableHistory history;
  private @Nullable ItemListener listener;
  private long bytes;

  TableWrites(
      TableStore items,
      TableIndexes indexes,
      TableStreams streams,
      TableHistory history,
      long bytes) {
    this.items = items;
    this.indexes = indexes;
    this.streams = streams;
    this.history = history;
    this.bytes = bytes;
  }

  /** Puts a checked item; returns the item that was there, or null. */
  public @Nullable Map<String, AttributeValue> put(
      ItemKey itemKey, Map<String, AttributeValue> item, Instant at) {
    history.writing(at);
    StoredItem stored = StoredItem.of(item);
    Map<String, AttributeValue> before = items.put(itemKey, stored, at);
    written(itemKey, before, stored, at);
    return before;
  }

  /** Removes an item; returns the item that was there, or null. */
  public @Nullable Map<String, AttributeValue> remove(ItemKey itemKey, Instant at) {
    history.writing(at);
    Map<String, AttributeValue> before = items.remove(itemKey, at);
    if (before != null) {
      written(itemKey, before, null, at);
    }
    return before;
  }

  /**
   * Removes an item as TTL does, which its stream tells from a user's removal; returns the item, or
   * null.
   */
  public @Nullable Map<String, AttributeValue> expire(ItemKey itemKey, Instant at) {
    Map<String, AttributeValue> before = remove(itemKey, at);
    if (before != null) {
      streams.lastWasExpiry();
    }
    return before;
  }

  private void written(
      ItemKey itemKey,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after,
      Instant at) {
    bytes += (after == null ? 0 : ItemSize.of(after)) - (before == null ? 0 : ItemSize.of(before));
    indexes.follow(itemKey, before, after, at);
    history.written(at);
    if (listener != null) {
      listener.onWrite(itemKey, after, at);
    }
  }

  /** Returns who follows the writes, or null. */
  public @Nullable ItemListener follower() {
    return listener;
  }

  /** Has every write from now on followed, or none with null; there is one follower at most. */
  public void follow(@Nullable ItemListener follower) {
    this.listener = follower;
  }

  /** Returns the size of the items, in bytes. */
  long bytes() {
    return bytes;
  }

  void contain(long contentBytes) {
    this.bytes = contentBytes;
  }
}
