package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Row;
import io.dynamobackup.engine.store.Snapshot;
import io.dynamobackup.engine.value.KeyAttribute;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;

/**
 * The items of one partition key in a table that has local secondary indexes, and in these; AWS
 * tells how large they are together (API Reference, "ItemCollectionMetrics").
 */
@API(status = Status.INTERNAL)
public final class ItemCollection {
  private static final double GIGABYTE = 1 << 30;

  private ItemCollection() {}

  /** Returns what the answer shows of the collection that an item or key belongs to. */
  public static @Nullable ItemCollectionMetrics shown(
      @Nullable ReturnItemCollectionMetrics wanted,
      Table table,
      Map<String, AttributeValue> item,
      Instant now) {
    if (wanted != ReturnItemCollectionMetrics.SIZE) {
      return null;
    }
    List<SecondaryIndex> indexes =
        table.indexes(now).stream().filter(index -> !index.isGlobal()).toList();
    if (indexes.isEmpty()) {
      return null;
    }
    KeyAttribute partition = table.key().partition();
    AttributeValue value = partition.of(item);
    long bytes = bytes(table.items().snapshot(), value, UnaryOperator.identity());
    for (SecondaryIndex index : indexes) {
      bytes += bytes(index.snapshot(), value, index::project);
    }
    double gigabytes = Math.floor(bytes / GIGABYTE);
    return ItemCollectionMetrics.builder()
        .itemCollectionKey(Map.of(partition.name(), value))
        .sizeEstimateRangeGB(gigabytes, gigabytes + 1)
        .build();
  }

  private static long bytes(
      Snapshot rows,
      AttributeValue partition,
      UnaryOperator<Map<String, AttributeValue>> projection) {
    long bytes = 0;
    ItemKey start = ItemKey.before(partition);
    Iterator<Row> following = rows.ascending(start);
    while (following.hasNext()) {
      Row row = following.next();
      if (!row.key().samePartition(start)) {
        break;
      }
      bytes += CapacityUnits.bytes(projection.apply(row.item()));
    }
    return bytes;
  }
}
