package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.write.CheckedWrite;
import io.dynamobackup.engine.write.DeleteEdit;
import io.dynamobackup.engine.write.ItemEdit;
import io.dynamobackup.engine.write.ItemWrite;
import io.dynamobackup.engine.write.PlacedWrite;
import io.dynamobackup.engine.write.WriteCondition;
import java.time.Instant;
import java.util.ArrayList;
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
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What a batch writes to one table. */
final class BatchedWrites {
  private final String tableName;
  private final List<ItemWrite> asked;
  private final List<CheckedWrite> writes = new ArrayList<>();

  private BatchedWrites(String tableName, List<ItemWrite> asked) {
    this.tableName = tableName;
    this.asked = asked;
  }

  /** Checks what can be checked without the table, whose name or ARN is as in the request. */
  static BatchedWrites of(String tableName, List<WriteRequest> requests) {
    List<ItemWrite> asked = new ArrayList<>();
    requests.forEach(each -> asked.add(new ItemWrite(edit(each), WriteCondition.none())));
    return new BatchedWrites(tableName, asked);
  }

  /** AWS's text is about something else. */
  private static ItemEdit edit(WriteRequest request) {
    if ((request.putRequest() == null) == (request.deleteRequest() == null)) {
      throw Errors.validation(
          "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
              + " the supported datatypes");
    }
    return request.putRequest() != null
        ? BatchedPut.of(request.putRequest().item())
        : DeleteEdit.of(request.deleteRequest().key());
  }

  String tableName() {
    return tableName;
  }

  int size() {
    return asked.size();
  }

  /** Checks that the writes fit the table, and that no other of the batch is to the same item. */
  void check(Table table, Set<ItemKey> written, Instant now) {
    for (ItemWrite each : asked) {
      PlacedWrite placed = each.in(table, now);
      if (!written.add(placed.key())) {
        throw BatchedKeys.duplicates();
      }
      writes.add(placed.check());
    }
  }

  /** Writes what was checked. */
  void apply(Instant at) {
    writes.forEach(write -> write.apply(at));
  }

  @Nullable ConsumedCapacity consumed(@Nullable ReturnConsumedCapacity wanted, Instant now) {
    ConsumedUnits consumed = new ConsumedUnits(tableName);
    writes.forEach(write -> write.consume(consumed, now));
    return consumed.shown(wanted);
  }

  /** Returns what the answer shows of the item collections written to, each once. */
  List<ItemCollectionMetrics> collections(
      @Nullable ReturnItemCollectionMetrics wanted, Instant now) {
    Map<AttributeValue, ItemCollectionMetrics> collections = new LinkedHashMap<>();
    for (CheckedWrite write : writes) {
      AttributeValue partition = write.partition();
      if (!collections.containsKey(partition)) {
        ItemCollectionMetrics shown = write.collection(wanted, now);
        if (shown != null) {
          collections.put(partition, shown);
        }
      }
    }
    return List.copyOf(collections.values());
  }
}
