package io.dynamobackup.engine.write;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write that fits its table, to the item with a key there.
 *
 * @param at when it was asked for, and is to be carried out
 */
@API(status = Status.INTERNAL)
public record PlacedWrite(ItemWrite write, Table table, ItemKey key, Instant at) {

  /**
   * Checks the write against the item that is there.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException if its
   *     condition does not hold
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if what it makes of
   *     the item is not valid
   */
  public CheckedWrite check() {
    Map<String, AttributeValue> before = table.items().get(key);
    write.condition().require(before);
    return new CheckedWrite(this, before, write.edit().of(before, table, at));
  }
}
