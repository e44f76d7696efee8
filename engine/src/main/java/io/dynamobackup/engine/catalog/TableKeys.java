package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a table's own key and those of its indexes demand of requests and items. */
@API(status = Status.INTERNAL)
public final class TableKeys {
  private final KeySchema key;
  private final TableIndexes indexes;

  TableKeys(KeySchema key, TableIndexes indexes) {
    this.key = key;
    this.indexes = indexes;
  }

  /** Checks an item's own key and its index keys, and returns its key. */
  public ItemKey keyOf(Map<String, AttributeValue> item, Instant now) {
    KeyRules.checkItem(key, item);
    indexes.check(item, now);
    return key.keyOf(item);
  }

  /** Checks an item's own key and its index keys as a batch of writes does, and returns its key. */
  public ItemKey keyInBatchOf(Map<String, AttributeValue> item, Instant now) {
    KeyRules.checkItemOfBatch(key, item);
    indexes.check(item, now);
    return key.keyOf(item);
  }

  /** Checks a key by which one item is asked for, and returns it. */
  public ItemKey requested(Map<String, AttributeValue> attributes) {
    KeyRules.checkKey(key, attributes);
    return key.keyOf(attributes);
  }

  /**
   * Checks only the values of an item's own key and its index keys, of those that are there and
   * have their types.
   */
  public void checkValues(Map<String, AttributeValue> item, Instant now) {
    KeyValueRules.check(key, item);
    indexes
        .demanding(now)
        .forEach(index -> KeyValueRules.checkIndexed(index.name(), index.key(), key, item));
  }

  /** Checks the values that an update gives to attributes that indexes are keyed by. */
  public void checkAssigned(Map<String, AttributeValue> assigned, Instant now) {
    indexes.demanding(now).forEach(index -> KeyValueRules.checkAssigned(index.key(), assigned));
  }

  /** Checks the types that an update gives to attributes that indexes are keyed by. */
  public void checkWrittenTypes(Map<String, String> types, Instant now) {
    indexes
        .demanding(now)
        .forEach(index -> UpdatedKeyRules.checkTypes(index.name(), index.key(), key, types));
  }

  /**
   * Checks those attributes that indexes are keyed by and that an update has changed.
   *
   * @param before the item that was there, or null
   */
  public void checkUpdated(
      @Nullable Map<String, AttributeValue> before,
      Map<String, AttributeValue> after,
      Instant now) {
    indexes.demanding(now).forEach(index -> UpdatedKeyRules.check(index.key(), key, before, after));
  }
}
