package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.ConsumedUnits.Kind;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.write.WriteSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

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
    batch.forEach(each -> written.put(each, tables.forItems(each.tableName(), now)));
    Map<Table, Set<ItemKey>> keys = new HashMap<>();
    written.forEach(
        (each, table) -> each.check(table, keys.computeIfAbsent(table, t -> new HashSet<>()), now));
    WriteSet writes = admitted(batch, now);
    writes.apply(now);
    return BatchWriteItemResponse.builder()
        .unprocessedItems(unprocessed(batch))
        .consumedCapacity(writes.consumed(request.returnConsumedCapacity(), Kind.ORDINARY, now))
        .itemCollectionMetrics(writes.collections(request.returnItemCollectionMetrics(), now))
        .build();
  }

  /** Returns what there are units for; a batch without any of it fails. */
  private static WriteSet admitted(List<BatchedWrites> batch, Instant now) {
    WriteSet writes = new WriteSet();
    batch.forEach(each -> each.admit(writes, now));
    for (BatchedWrites each : batch) {
      DynamoDbException shortage = each.shortage();
      if (shortage != null && writes.isEmpty()) {
        throw shortage;
      }
    }
    return writes;
  }

  private static Map<String, List<WriteRequest>> unprocessed(List<BatchedWrites> batch) {
    Map<String, List<WriteRequest>> unprocessed = new LinkedHashMap<>();
    for (BatchedWrites each : batch) {
      if (!each.unprocessed().isEmpty()) {
        unprocessed.put(each.tableName(), each.unprocessed());
      }
    }
    return unprocessed;
  }

  private static List<BatchedWrites> batch(BatchWriteItemRequest request) {
    List<BatchedWrites> batch = new ArrayList<>();
    if (request.requestItems().isEmpty()) {
      throw Errors.validation("The requestItems parameter is required for BatchWriteItem");
    }
    request.requestItems().forEach((table, writes) -> batch.add(BatchedWrites.of(table, writes)));
    if (batch.stream().mapToInt(BatchedWrites::size).sum() > MAX_WRITES) {
      throw Errors.validation("Too many items requested for the BatchWriteItem call");
    }
    return batch;
  }
}
