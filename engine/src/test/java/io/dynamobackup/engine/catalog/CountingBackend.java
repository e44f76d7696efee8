package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.Change;
import io.dynamobackup.engine.store.History;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Snapshot;
import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.store.TableStore;
import io.dynamobackup.engine.store.memory.MemoryBackend;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The memory backend, which counts the writes to stores that are filled from a snapshot. */
final class CountingBackend implements StorageBackend {
  private final MemoryBackend memory = new MemoryBackend();
  private long written;

  /** Returns how many writes there were since this was asked last. */
  long written() {
    long count = written;
    written = 0;
    return count;
  }

  @Override
  public String name() {
    return memory.name();
  }

  @Override
  public TableStore create(History history) {
    return memory.create(history);
  }

  @Override
  public TableStore restore(Snapshot contents, History history) {
    return new CountingStore(memory.restore(contents, history));
  }

  private final class CountingStore implements TableStore {
    private final TableStore store;

    CountingStore(TableStore store) {
      this.store = store;
    }

    @Override
    public @Nullable Map<String, AttributeValue> get(ItemKey key) {
      return store.get(key);
    }

    @Override
    public @Nullable Map<String, AttributeValue> put(
        ItemKey key, Map<String, AttributeValue> item, Instant at) {
      written++;
      return store.put(key, item, at);
    }

    @Override
    public @Nullable Map<String, AttributeValue> remove(ItemKey key, Instant at) {
      written++;
      return store.remove(key, at);
    }

    @Override
    public Snapshot snapshot() {
      return store.snapshot();
    }

    @Override
    public List<Change> changes(Instant after, Instant until) {
      return store.changes(after, until);
    }

    @Override
    public List<Change> changesAfter(long sequence, int limit) {
      return store.changesAfter(sequence, limit);
    }

    @Override
    public long lastSequence() {
      return store.lastSequence();
    }

    @Override
    public long lastSequence(Instant until) {
      return store.lastSequence(until);
    }

    @Override
    public void trim(long sequence) {
      store.trim(sequence);
    }

    @Override
    public long trimmedSequence() {
      return store.trimmedSequence();
    }

    @Override
    public TableStore fork() {
      return new CountingStore(store.fork());
    }
  }
}
