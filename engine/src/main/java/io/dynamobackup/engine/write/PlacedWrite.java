package io.dynamobackup.engine.write;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.store.ItemKey;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A write that fits its table, to the item with a key there. */
@API(status = Status.INTERNAL)
public record PlacedWrite(ItemWrite write, Table table, ItemKey key) {

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
    return new CheckedWrite(this, before, write.edit().of(before, table));
  }
}
