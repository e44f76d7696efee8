package io.dynamobackup.engine.store.memory;

import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Row;
import io.dynamobackup.engine.store.Snapshot;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A reference to a persistent tree. */
record MemorySnapshot(TreePMap<ItemKey, Map<String, AttributeValue>> rows) implements Snapshot {
  static final MemorySnapshot EMPTY = new MemorySnapshot(TreePMap.empty());

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public @Nullable Map<String, AttributeValue> get(ItemKey key) {
    return rows.get(key);
  }

  @Override
  public Iterator<Row> ascending(@Nullable ItemKey after) {
    return iterate(after == null ? rows : rows.tailMap(after, false));
  }

  @Override
  public Iterator<Row> descending(@Nullable ItemKey before) {
    return iterate((before == null ? rows : rows.headMap(before, false)).descendingMap());
  }

  private static Iterator<Row> iterate(TreePMap<ItemKey, Map<String, AttributeValue>> rows) {
    Iterator<Map.Entry<ItemKey, Map<String, AttributeValue>>> entries = rows.entrySet().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public Row next() {
        Map.Entry<ItemKey, Map<String, AttributeValue>> entry = entries.next();
        return new Row(entry.getKey(), entry.getValue());
      }
    };
  }

  @Override
  public String toString() {
    return "MemorySnapshot[" + size() + " rows]";
  }
}
