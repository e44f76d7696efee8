package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.catalog.ItemSize;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.store.Change;
import io.dynamobackup.engine.store.ItemKey;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What became of each item that was written in a period: its last state, and perhaps the one before
 * the period. Of an item that was made and deleted within it nothing is told (Developer Guide,
 * "DynamoDB table export output format").
 */
record IncrementalContents(List<NetChange> changes, long billedBytes) implements ExportContents {

  /** The least that AWS charges an incremental export for, as it was seen to tell. */
  private static final long LEAST = 10_000_000;

  static IncrementalContents of(Table table, ExportPeriod period) {
    TreeMap<ItemKey, NetChange> byKey = new TreeMap<>();
    long bytes = 0;
    for (Change change : table.history().changes(period.from(), period.to())) {
      byKey.merge(change.key(), NetChange.of(table.key(), period.view(), change), NetChange::then);
      bytes += Math.max(size(change.before()), size(change.after()));
    }
    byKey.values().removeIf(NetChange::isNone);
    return new IncrementalContents(List.copyOf(byKey.values()), Math.max(LEAST, bytes));
  }

  private static long size(@Nullable Map<String, AttributeValue> item) {
    return item == null ? 0 : ItemSize.of(item);
  }

  @Override
  public Iterator<ExportedLine> lines() {
    return changes.stream().map(ExportedLine.class::cast).iterator();
  }
}
