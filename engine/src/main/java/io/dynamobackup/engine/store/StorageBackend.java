package io.dynamobackup.engine.store;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Makes stores; found by {@code ServiceLoader}. Each backend passes {@code TableStoreContract}. */
@API(status = Status.EXPERIMENTAL)
public interface StorageBackend {

  /** Returns the name by which options choose this backend, such as {@code memory}. */
  String name();

  /** Returns an empty store. */
  TableStore create(History history);

  /** Returns a store that starts with the rows of a snapshot, in constant time, and no changes. */
  TableStore restore(Snapshot contents, History history);
}
