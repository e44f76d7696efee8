package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.Change;
import io.dynamobackup.engine.store.History;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.store.TableStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Contents of a table on their way to those of another instant, change by change. */
final class Replay {
  private final TableStore items;
  private final List<SecondaryIndex> followed = new ArrayList<>();
  private final List<SecondaryIndex> late = new ArrayList<>();
  private long bytes;

  /**
   * Starts with the contents after a change. An index that was added since is filled at the end.
   *
   * @param indexes those that are wanted
   */
  Replay(
      StorageBackend storage,
      TableContents start,
      long sequence,
      Collection<SecondaryIndex> indexes) {
    this.items = storage.restore(start.items(), History.NONE);
    this.bytes = start.bytes();
    for (SecondaryIndex index : indexes) {
      if (index.since() < sequence) {
        TableContents.IndexContents contents = start.index(index.name());
        TableStore rows = storage.restore(contents.rows(), History.NONE);
        followed.add(index.with(rows, contents.bytes()));
      } else {
        late.add(index.with(storage.create(History.NONE), 0));
      }
    }
  }

  void redo(Change change) {
    replace(change.key(), change.before(), change.after(), change.at());
  }

  void undo(Change change) {
    replace(change.key(), change.after(), change.before(), change.at());
  }

  /** Puts the item of a change back to what it was before the change. */
  void exclude(Change change) {
    replace(change.key(), items.get(change.key()), change.before(), change.at());
  }

  private void replace(
      ItemKey key,
      @Nullable Map<String, AttributeValue> old,
      @Nullable Map<String, AttributeValue> item,
      Instant at) {
    if (item == null) {
      items.remove(key, at);
    } else {
      items.put(key, item, at);
    }
    bytes += (item == null ? 0 : ItemSize.of(item)) - (old == null ? 0 : ItemSize.of(old));
    for (SecondaryIndex index : followed) {
      index.follow(key, old, item != null && index.canHold(item) ? item : null, at);
    }
  }

  TableContents contents(Instant now) {
    Map<String, TableContents.IndexContents> rows = new LinkedHashMap<>();
    for (SecondaryIndex index : followed) {
      rows.put(index.name(), index.contents());
    }
    for (SecondaryIndex index : late) {
      index.fill(items.snapshot(), now);
      rows.put(index.name(), index.contents());
    }
    return new TableContents(items.snapshot(), rows, bytes);
  }
}
