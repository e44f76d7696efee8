package io.dynamobackup.engine.write;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.expression.UpdatedItem;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Replaces the item, or creates it.
 *
 * @param attributes the item
 */
@API(status = Status.INTERNAL)
public record PutEdit(Map<String, AttributeValue> attributes) implements ItemEdit {

  /** Checks what can be checked of an item without the table. */
  public static PutEdit of(Map<String, AttributeValue> item) {
    return new PutEdit(CanonicalItem.toPut(item));
  }

  @Override
  public ItemKey keyIn(Table table, Instant now) {
    return table.keys().keyOf(attributes, now);
  }

  @Override
  public UpdatedItem of(@Nullable Map<String, AttributeValue> before, Table table, Instant now) {
    return new UpdatedItem(attributes, Map.of(), Map.of());
  }
}
