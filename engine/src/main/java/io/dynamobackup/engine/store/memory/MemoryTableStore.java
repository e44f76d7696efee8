package io.dynamobackup.engine.store.memory;

import io.dynamobackup.engine.store.Change;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Snapshot;
import io.dynamobackup.engine.store.TableStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Replaces the root of a persistent tree at every write, and logs the change. */
final class MemoryTableStore implements TableStore {
  private final @Nullable ChangeLog log;
  private TreePMap<ItemKey, Map<String, AttributeValue>> rows;

  MemoryTableStore(TreePMap<ItemKey, Map<String, AttributeValue>> rows, @Nullable ChangeLog log) {
    this.rows = rows;
    this.log = log;
  }

  @Override
  public @Nullable Map<String, AttributeValue> get(ItemKey key) {
    return rows.get(key);
  }

  @Override
  public @Nullable Map<String, AttributeValue> put(
      ItemKey key, Map<String, AttributeValue> item, Instant at) {
    TreePMap<ItemKey, Map<String, AttributeValue>> next = rows.plus(key, item);
    Map<String, AttributeValue> before = next.size() == rows.size() ? rows.get(key) : null;
    if (log != null) {
      log.append(at, key, before, item);
    }
    rows = next;
    return before;
  }

  @Override
  public @Nullable Map<String, AttributeValue> remove(ItemKey key, Instant at) {
    Map<String, AttributeValue> before = rows.get(key);
    if (before == null) {
      return null;
    }
    if (log != null) {
      log.append(at, key, before, null);
    }
    rows = rows.minus(key);
    return before;
  }

  @Override
  public Snapshot snapshot() {
    return new MemorySnapshot(rows);
  }

  @Override
  public List<Change> changes(Instant after, Instant until) {
    return log == null ? List.of() : log.between(after, until);
  }

  @Override
  public List<Change> changesAfter(long sequence, int limit) {
    return log == null ? List.of() : log.after(sequence, limit);
  }

  @Override
  public long lastSequence() {
    return log == null ? 0 : log.lastSequence();
  }

  @Override
  public long lastSequence(Instant until) {
    return log == null ? 0 : log.lastSequence(until);
  }

  @Override
  public void trim(long sequence) {
    if (log != null) {
      log.trim(sequence);
    }
  }

  @Override
  public long trimmedSequence() {
    return log == null ? 0 : log.trimmedSequence();
  }

  @Override
  public TableStore fork() {
    return new MemoryTableStore(rows, log == null ? null : log.fork());
  }
}
