package io.dynamobackup.engine.write;

import io.dynamobackup.engine.catalog.ConsumedByTable;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;

/** The writes of one request, ready to be applied, and what its answer shows of them by table. */
@API(status = Status.INTERNAL)
public final class WriteSet {
  private final Map<String, List<CheckedWrite>> byTable = new LinkedHashMap<>();
  private final List<CheckedWrite> all = new ArrayList<>();

  /** Adds a write to a table, whose name or ARN is as in the request. */
  public void add(String tableName, CheckedWrite write) {
    byTable.computeIfAbsent(tableName, name -> new ArrayList<>()).add(write);
    all.add(write);
  }

  /** Returns true if there is no write. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Writes all, in the order in which they were added. */
  public void apply(Instant at) {
    all.forEach(write -> write.apply(at));
  }

  /** Returns what the writes consume, if that is wanted, or null. */
  public @Nullable List<ConsumedCapacity> consumed(
      @Nullable ReturnConsumedCapacity wanted, ConsumedUnits.Kind kind, Instant now) {
    if (!ConsumedUnits.isWanted(wanted)) {
      return null;
    }
    ConsumedByTable consumed = new ConsumedByTable(kind);
    byTable.forEach(
        (tableName, writes) -> writes.forEach(write -> write.consume(consumed.of(tableName), now)));
    return consumed.shown(wanted);
  }

  /** Returns what the answer shows of the item collections written to, or null if nothing. */
  public @Nullable Map<String, List<ItemCollectionMetrics>> collections(
      @Nullable ReturnItemCollectionMetrics wanted, Instant now) {
    Map<String, List<ItemCollectionMetrics>> shown = new LinkedHashMap<>();
    byTable.forEach(
        (tableName, writes) -> {
          List<ItemCollectionMetrics> ofTable = distinct(writes, wanted, now);
          if (!ofTable.isEmpty()) {
            shown.put(tableName, ofTable);
          }
        });
    return shown.isEmpty() ? null : shown;
  }

  private static List<ItemCollectionMetrics> distinct(
      List<CheckedWrite> writes, @Nullable ReturnItemCollectionMetrics wanted, Instant now) {
    Map<AttributeValue, ItemCollectionMetrics> collections = new LinkedHashMap<>();
    for (CheckedWrite write : writes) {
      AttributeValue partition = write.partition();
      if (!write.writes() || collections.containsKey(partition)) {
        continue;
      }
      ItemCollectionMetrics shown = write.collection(wanted, now);
      if (shown != null) {
        collections.put(partition, shown);
      }
    }
    return List.copyOf(collections.values());
  }
}
