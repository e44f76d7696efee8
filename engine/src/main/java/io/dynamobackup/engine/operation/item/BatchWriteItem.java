package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/** Puts and removes items of some tables; all of the batch is checked before any is written. */
final class BatchWriteItem implements Operation<BatchWriteItemRequest, BatchWriteItemResponse> {
  private static final int MAX_WRITES = 25;

  private final Tables tables;
  private final InstantSource clock;

  BatchWriteItem(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public BatchWriteItemResponse execute(BatchWriteItemRequest request) {
    List<BatchedWrites> batch = batch(request);
    Instant now = clock.instant();
    Map<BatchedWrites, Table> written = new LinkedHashMap<>();
    batch.forEach(writes -> written.put(writes, tables.forItems(writes.tableName(), now)));
    Map<Table, Set<ItemKey>> keys = new HashMap<>();
    written.forEach(
        (writes, table) ->
            writes.check(table, keys.computeIfAbsent(table, t -> new HashSet<>()), now));
    batch.forEach(writes -> writes.apply(now));
    return BatchWriteItemResponse.builder()
        .unprocessedItems(Map.of())
        .consumedCapacity(consumed(request, batch, now))
        .itemCollectionMetrics(collections(request, batch, now))
        .build();
  }

  private static List<BatchedWrites> batch(BatchWriteItemRequest request) {
    List<BatchedWrites> batch = new ArrayList<>();
    request.requestItems().forEach((table, writes) -> batch.add(BatchedWrites.of(table, writes)));
    if (batch.stream().mapToInt(BatchedWrites::size).sum() > MAX_WRITES) {
      throw Errors.validation("Too many items requested for the BatchWriteItem call");
    }
    return batch;
  }

  private static @Nullable List<ConsumedCapacity> consumed(
      BatchWriteItemRequest request, List<BatchedWrites> batch, Instant now) {
    if (!ConsumedUnits.isWanted(request.returnConsumedCapacity())) {
      return null;
    }
    List<ConsumedCapacity> consumed = new ArrayList<>();
    batch.forEach(writes -> consumed.add(writes.consumed(request.returnConsumedCapacity(), now)));
    return consumed;
  }

  private static @Nullable Map<String, List<ItemCollectionMetrics>> collections(
      BatchWriteItemRequest request, List<BatchedWrites> batch, Instant now) {
    Map<String, List<ItemCollectionMetrics>> shown = new LinkedHashMap<>();
    batch.forEach(
        writes -> {
          List<ItemCollectionMetrics> ofTable =
              writes.collections(request.returnItemCollectionMetrics(), now);
          if (!ofTable.isEmpty()) {
            shown.put(writes.tableName(), ofTable);
          }
        });
    return shown.isEmpty() ? null : shown;
  }
}
