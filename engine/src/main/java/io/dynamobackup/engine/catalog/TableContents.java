package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.Snapshot;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What was in a table at one moment: references, not copies.
 *
 * @param items the items
 * @param indexes the rows of each secondary index, by name
 * @param bytes the size of the items
 */
@API(status = Status.INTERNAL)
public record TableContents(Snapshot items, Map<String, IndexContents> indexes, long bytes) {

  /** Copies the map. */
  public TableContents {
    indexes = Map.copyOf(indexes);
  }

  /** Returns the contents of an index that is known to be there. */
  public IndexContents index(String name) {
    IndexContents contents = indexes.get(name);
    if (contents == null) {
      throw new IllegalArgumentException(
          "index (%s) must be one of %s".formatted(name, indexes.keySet()));
    }
    return contents;
  }

  /** What was in a secondary index at one moment, and its size in bytes. */
  @API(status = Status.INTERNAL)
  public record IndexContents(Snapshot rows, long bytes) {}
}
