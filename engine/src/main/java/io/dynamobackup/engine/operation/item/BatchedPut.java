package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.expression.UpdatedItem;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.write.ItemEdit;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Puts an item in a batch, where AWS says less of keys that do not fit.
 *
 * @param attributes the item
 */
record BatchedPut(Map<String, AttributeValue> attributes) implements ItemEdit {

  /** Checks what can be checked of an item without the table. */
  static BatchedPut of(Map<String, AttributeValue> item) {
    return new BatchedPut(CanonicalItem.toPut(item));
  }

  @Override
  public ItemKey keyIn(Table table, Instant now) {
    return table.keys().keyInBatchOf(attributes, now);
  }

  @Override
  public UpdatedItem of(@Nullable Map<String, AttributeValue> before, Table table, Instant now) {
    return new UpdatedItem(attributes, Map.of(), Map.of());
  }
}
