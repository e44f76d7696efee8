package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * One write of a batch.
 *
 * @param item the item to put; null to delete
 * @param attributes that item, or the key to delete
 */
record BatchedWrite(
    @Nullable Map<String, AttributeValue> item, Map<String, AttributeValue> attributes) {

  /** Checks what can be checked without the table. AWS's text is about something else. */
  static BatchedWrite of(WriteRequest request) {
    if ((request.putRequest() == null) == (request.deleteRequest() == null)) {
      throw Errors.validation(
          "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
              + " the supported datatypes");
    }
    if (request.putRequest() != null) {
      Map<String, AttributeValue> item = CanonicalItem.toPut(request.putRequest().item());
      return new BatchedWrite(item, item);
    }
    return new BatchedWrite(null, CanonicalItem.of(request.deleteRequest().key()));
  }

  /** Checks that the write fits the table, and returns the key of the item it writes. */
  ItemKey keyIn(Table table) {
    return item == null ? table.requestedKey(attributes) : table.keyInBatchOf(item);
  }

  /** Writes; returns the item that was there, or null. */
  @Nullable Map<String, AttributeValue> apply(Table table, ItemKey key, Instant at) {
    return item == null ? table.remove(key, at) : table.put(key, item, at);
  }
}
