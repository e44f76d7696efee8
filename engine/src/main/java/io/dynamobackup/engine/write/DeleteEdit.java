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
 * Removes the item, if it is there.
 *
 * @param attributes the key
 */
@API(status = Status.INTERNAL)
public record DeleteEdit(Map<String, AttributeValue> attributes) implements ItemEdit {

  /** Checks what can be checked of a key without the table. */
  public static DeleteEdit of(Map<String, AttributeValue> key) {
    return new DeleteEdit(CanonicalItem.of(key));
  }

  @Override
  public ItemKey keyIn(Table table, Instant now) {
    return table.keys().requested(attributes);
  }

  @Override
  public UpdatedItem of(@Nullable Map<String, AttributeValue> before, Table table, Instant now) {
    return new UpdatedItem(null, Map.of(), Map.of());
  }
}
