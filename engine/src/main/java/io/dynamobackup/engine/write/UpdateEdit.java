package io.dynamobackup.engine.write;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.ItemSize;
import io.dynamobackup.engine.catalog.KeyNames;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.expression.UpdateExpression;
import io.dynamobackup.engine.expression.UpdatedItem;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Changes attributes of the item, or creates it.
 *
 * @param attributes the key
 * @param update without one, an item that is not there is created with its key alone
 */
@API(status = Status.INTERNAL)
public record UpdateEdit(Map<String, AttributeValue> attributes, @Nullable UpdateExpression update)
    implements ItemEdit {
  private static final int MAX_BYTES = 400 * 1024;

  @Override
  public void check(Table table, Instant now) {
    if (update != null) {
      KeyNames keys = KeyNames.of(table, now);
      update.requireKeysUntouched(keys.table());
      update.requireScalarKeys(keys.table(), keys.indexes());
      table.checkAssigned(update.assigned());
    }
  }

  @Override
  public ItemKey keyIn(Table table) {
    return table.requestedKey(attributes);
  }

  @Override
  public UpdatedItem of(@Nullable Map<String, AttributeValue> before, Table table) {
    UpdatedItem updated = updated(before);
    return updated.item() == null ? updated : checked(updated, updated.item(), table);
  }

  private UpdatedItem updated(@Nullable Map<String, AttributeValue> before) {
    return update == null
        ? new UpdatedItem(before == null ? attributes : before, Map.of(), Map.of())
        : update.apply(before, attributes);
  }

  /** Checks an updated item, by whatever means it was updated, and returns it in canonical form. */
  public static UpdatedItem checked(
      UpdatedItem updated, Map<String, AttributeValue> item, Table table) {
    Map<String, AttributeValue> after = CanonicalItem.of(item);
    if (ItemSize.of(after) > MAX_BYTES) {
      throw Errors.validation("Item size to update has exceeded the maximum allowed size");
    }
    table.keyOf(after);
    return new UpdatedItem(after, updated.updatedOld(), updated.updatedNew());
  }
}
