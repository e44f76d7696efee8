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
 * Leaves the item as it is: for what only reads it, or looks at it with a condition.
 *
 * @param attributes the key
 */
@API(status = Status.INTERNAL)
public record UnchangedEdit(Map<String, AttributeValue> attributes) implements ItemEdit {

  /** Checks what can be checked of a key without the table. */
  public static UnchangedEdit of(Map<String, AttributeValue> key) {
    return new UnchangedEdit(CanonicalItem.of(key));
  }

  @Override
  public ItemKey keyIn(Table table, Instant now) {
    return table.keys().requested(attributes);
  }

  @Override
  public UpdatedItem of(@Nullable Map<String, AttributeValue> before, Table table, Instant now) {
    return new UpdatedItem(before, Map.of(), Map.of());
  }

  @Override
  public boolean writes() {
    return false;
  }
}
