package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;

/** What a batch writes to one table. */
final class BatchedWrites {
  private final String tableName;
  private final List<BatchedWrite> writes;
  private final Map<ItemKey, BatchedWrite> byKey = new LinkedHashMap<>();
  private final ConsumedUnits consumed;

  /** Takes the name or ARN, as in the request, and the writes. */
  BatchedWrites(String tableName, List<BatchedWrite> writes) {
    this.tableName = tableName;
    this.writes = writes;
    this.consumed = new ConsumedUnits(tableName);
  }

  String tableName() {
    return tableName;
  }

  int size() {
    return writes.size();
  }

  /** Checks that the writes fit the table, and that no other of the batch is to the same item. */
  void check(Table table, Set<ItemKey> written) {
    for (BatchedWrite write : writes) {
      ItemKey key = write.keyIn(table);
      if (!written.add(key)) {
        throw BatchedKeys.duplicates();
      }
      byKey.put(key, write);
    }
  }

  /** Writes what was checked. */
  void apply(Table table, @Nullable ReturnConsumedCapacity wanted, Instant at) {
    byKey.forEach(
        (key, write) -> {
          Map<String, AttributeValue> before = write.apply(table, key, at);
          if (ConsumedUnits.isWanted(wanted)) {
            consumed.addWrite(table, before, write.item(), at);
          }
        });
  }

  @Nullable ConsumedCapacity consumed(@Nullable ReturnConsumedCapacity wanted) {
    return consumed.shown(wanted);
  }

  /** Returns what the answer shows of the item collections written to, each once. */
  List<ItemCollectionMetrics> collections(
      Table table, @Nullable ReturnItemCollectionMetrics wanted, Instant now) {
    Map<AttributeValue, ItemCollectionMetrics> collections = new LinkedHashMap<>();
    for (BatchedWrite write : writes) {
      AttributeValue partition = table.key().partition().of(write.attributes());
      if (!collections.containsKey(partition)) {
        ItemCollectionMetrics shown = ItemCollection.shown(wanted, table, write.attributes(), now);
        if (shown != null) {
          collections.put(partition, shown);
        }
      }
    }
    return List.copyOf(collections.values());
  }
}
