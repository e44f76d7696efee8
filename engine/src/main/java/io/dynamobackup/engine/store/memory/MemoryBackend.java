package io.dynamobackup.engine.store.memory;

import io.dynamobackup.engine.store.History;
import io.dynamobackup.engine.store.Snapshot;
import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.store.TableStore;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Keeps rows on the heap, for as long as the engine lives; the default. */
@API(status = Status.EXPERIMENTAL)
public final class MemoryBackend implements StorageBackend {

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public TableStore create(History history) {
    return restore(MemorySnapshot.EMPTY, history);
  }

  @Override
  public TableStore restore(Snapshot contents, History history) {
    if (contents instanceof MemorySnapshot snapshot) {
      return new MemoryTableStore(
          snapshot.rows(), history == History.KEPT ? new ChangeLog() : null);
    }
    throw new IllegalArgumentException(
        "contents (%s) must be a snapshot of the memory backend".formatted(contents));
  }
}
