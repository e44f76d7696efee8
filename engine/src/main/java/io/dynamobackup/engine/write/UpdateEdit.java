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
      table.keys().checkAssigned(update.assigned(), now);
    }
  }

  @Override
  public ItemKey keyIn(Table table, Instant now) {
    ItemKey key = table.keys().requested(attributes);
    if (update != null) {
      table.keys().checkWrittenTypes(update.writtenTypes(), now);
    }
    return key;
  }

  @Override
  public UpdatedItem of(@Nullable Map<String, AttributeValue> before, Table table, Instant now) {
    UpdatedItem updated = updated(before);
    return updated.item() == null ? updated : checked(updated, before, updated.item(), table, now);
  }

  private UpdatedItem updated(@Nullable Map<String, AttributeValue> before) {
    return update == null
        ? new UpdatedItem(before == null ? attributes : before, Map.of(), Map.of())
        : update.apply(before, attributes);
  }

  /**
   * Checks that what the update says, and not only what it makes of an item, has a size AWS allows;
   * AWS demands it of {@code UpdateItem} alone.
   */
  public void requireStatementSize() {
    if (update != null) {
      requireSize(update.charge(ItemSize::of));
    }
  }

  private static void requireSize(long bytes) {
    if (bytes > MAX_BYTES) {
      throw Errors.validation("Item size to update has exceeded the maximum allowed size");
    }
  }

  /** Checks an updated item, by whatever means it was updated, and returns it in canonical form. */
  public static UpdatedItem checked(
      UpdatedItem updated,
      @Nullable Map<String, AttributeValue> before,
      Map<String, AttributeValue> item,
      Table table,
      Instant now) {
    Map<String, AttributeValue> after = CanonicalItem.of(item);
    requireSize(ItemSize.of(after));
    table.keys().checkUpdated(before, after, now);
    return new UpdatedItem(after, updated.updatedOld(), CanonicalItem.of(updated.updatedNew()));
  }
}
