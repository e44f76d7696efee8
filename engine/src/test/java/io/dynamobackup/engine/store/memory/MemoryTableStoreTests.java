package io.dynamobackup.engine.store.memory;

import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.store.TableStoreContract;

class MemoryTableStoreTests extends TableStoreContract {

  @Override
  protected StorageBackend backend() {
    return new MemoryBackend();
  }
}
