package io.dynamobackup.engine.write;

import io.dynamobackup.engine.catalog.Access;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.ItemCollection;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.expression.UpdatedItem;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * A write that nothing stands against, ready to be applied, and what the answer shows of it.
 *
 * @param placed the write, its table and the key of its item
 * @param before the item that is there, or null
 * @param updated what is to be there
 */
@API(status = Status.INTERNAL)
public record CheckedWrite(
    PlacedWrite placed, @Nullable Map<String, AttributeValue> before, UpdatedItem updated) {

  /** Writes; the table is to be as it was when this was checked. */
  public void apply(Instant at) {
    if (!writes()) {
      return;
    }
    Map<String, AttributeValue> after = updated.item();
    if (after == null) {
      table().writes().remove(placed.key(), at);
    } else {
      table().writes().put(placed.key(), after, at);
    }
  }

  /** Returns false if this is only there for its condition. */
  public boolean writes() {
    return placed.write().edit().writes();
  }

  /** Returns all of the item or what was updated of it, before or after, as asked; or null. */
  public @Nullable Map<String, AttributeValue> image(@Nullable ReturnValue wanted) {
    if (wanted == null) {
      return null;
    }
    return switch (wanted) {
      case ALL_OLD -> before;
      case ALL_NEW -> updated.item();
      case UPDATED_OLD -> before == null ? null : unlessEmpty(updated.updatedOld());
      case UPDATED_NEW -> unlessEmpty(updated.updatedNew());
      case NONE, UNKNOWN_TO_SDK_VERSION -> null;
    };
  }

  private static @Nullable Map<String, AttributeValue> unlessEmpty(
      Map<String, AttributeValue> attributes) {
    return attributes.isEmpty() ? null : attributes;
  }

  /** Returns what the write consumes of its table and of the indexes it changes. */
  ConsumedUnits units(ConsumedUnits.Kind kind, Instant now) {
    ConsumedUnits units = new ConsumedUnits(table().name(), kind);
    consume(units, now);
    return units;
  }

  /**
   * Takes what the write, alone, consumes of its table and of the indexes it changes. Returns null,
   * or what AWS says if there are too few units.
   */
  public @Nullable DynamoDbException take(Instant now) {
    return table().meters().areOn()
        ? table().meters().take(units(ConsumedUnits.Kind.ORDINARY, now), Access.WRITE, now)
        : null;
  }

  /** Adds what the write consumes of its table and of the indexes it changes. */
  public void consume(ConsumedUnits consumed, Instant now) {
    consumed.addWrite(table(), before, updated.item(), now);
  }

  /** Returns what an answer about this write alone shows of what it consumes. */
  public @Nullable ConsumedCapacity consumed(
      String tableName, @Nullable ReturnConsumedCapacity wanted, Instant now) {
    if (!ConsumedUnits.isWanted(wanted)) {
      return null;
    }
    ConsumedUnits consumed = new ConsumedUnits(tableName);
    consume(consumed, now);
    return consumed.shown(wanted);
  }

  /** Returns what the answer shows, once the write is applied, of the item's collection. */
  public @Nullable ItemCollectionMetrics collection(
      @Nullable ReturnItemCollectionMetrics wanted, Instant now) {
    return ItemCollection.shown(wanted, table(), placed.write().edit().attributes(), now);
  }

  /** Returns the value of the item's partition key. */
  public AttributeValue partition() {
    return table().key().partition().of(placed.write().edit().attributes());
  }

  private Table table() {
    return placed.table();
  }
}
