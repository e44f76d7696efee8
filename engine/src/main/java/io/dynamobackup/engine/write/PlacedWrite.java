package io.dynamobackup.engine.write;

import io.dynamobackup.engine.catalog.Access;
import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.ConsumedUnits.Kind;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * A write that fits its table, to the item with a key there.
 *
 * @param at when it was asked for, and is to be carried out
 */
@API(status = Status.INTERNAL)
public record PlacedWrite(ItemWrite write, Table table, ItemKey key, Instant at) {

  /**
   * Checks the write against the item that is there, and takes the units it consumes of its table,
   * which it does also when its condition does not hold (Developer Guide, "Condition expressions").
   *
   * @throws DynamoDbException if there are too few units, or as {@link #check} does
   */
  public CheckedWrite admit() {
    if (!table.meters().areOn()) {
      return check();
    }
    try {
      CheckedWrite checked = check();
      table.meters().require(checked.units(Kind.ORDINARY, at), Access.WRITE, at);
      return checked;
    } catch (ConditionalCheckFailedException e) {
      ConsumedUnits failed = new ConsumedUnits(table.name());
      failed.add(CapacityUnits.write(table.items().get(key), null));
      table.meters().require(failed, Access.WRITE, at);
      throw e;
    }
  }

  /**
   * Checks the write against the item that is there.
   *
   * @throws ConditionalCheckFailedException if its condition does not hold
   * @throws DynamoDbException if what it makes of the item is not valid
   */
  public CheckedWrite check() {
    Map<String, AttributeValue> before = table.items().get(key);
    write.condition().require(before);
    return new CheckedWrite(this, before, write.edit().of(before, table, at));
  }
}
