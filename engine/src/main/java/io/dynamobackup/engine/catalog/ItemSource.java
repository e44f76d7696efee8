package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * What a scan reads: a table, or one of its indexes.
 *
 * @param index the index, or null for the table itself
 * @param rows what is seen of it, whose items are whole
 */
@API(status = Status.INTERNAL)
public record ItemSource(Table table, @Nullable SecondaryIndex index, Snapshot rows) {
  /** Returns the table itself, or the index of that name, which is to be there and be filled. */
  public static ItemSource of(Table table, @Nullable String indexName, Instant now) {
    if (indexName == null) {
      return new ItemSource(table, null, table.items().snapshot());
    }
    SecondaryIndex index = table.index(indexName, now);
    if (index == null) {
      throw Errors.validation("The table does not have the specified index: " + indexName);
    }
    if (index.status(now) == IndexStatus.CREATING && index.isGlobal()) {
      throw Errors.validation("Cannot read from backfilling global secondary index: " + indexName);
    }
    return new ItemSource(table, index, index.snapshot());
  }

  /** Returns the key attributes of the table or index. */
  public KeySchema key() {
    return index == null ? table.key() : index.key();
  }

  /** Returns true if this is a global secondary index. */
  public boolean isGlobalIndex() {
    return index != null && index.isGlobal();
  }

  /** Returns true if this holds all attributes of its items. */
  public boolean holdsAllAttributes() {
    return index == null || index.projection().projectionType() == ProjectionType.ALL;
  }

  /** Returns those of the attributes that this does not hold, whatever the item. */
  public List<String> lacking(Collection<String> attributes) {
    if (index == null || holdsAllAttributes()) {
      return List.of();
    }
    return attributes.stream().filter(attribute -> !index.holds(attribute)).toList();
  }

  /** Returns the same table or index, of which other contents are seen. */
  public ItemSource showing(TableContents contents) {
    return new ItemSource(
        table, index, index == null ? contents.items() : contents.index(index.name()).rows());
  }

  /** Returns true if an item of the table can be seen here. */
  public boolean canHold(Map<String, AttributeValue> item) {
    return index == null || index.canHold(item);
  }

  /** Returns what this is called. */
  public String text() {
    return index == null
        ? "table " + table.name()
        : "index %s of table %s".formatted(index.name(), table.name());
  }

  /** Returns what is held here of an item. */
  public Map<String, AttributeValue> held(Map<String, AttributeValue> item) {
    return index == null ? item : index.project(item);
  }

  /** Returns the attributes by which a page can go on after an item. */
  public Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>(table.key().project(item));
    if (index != null) {
      attributes.putAll(index.key().project(item));
    }
    return attributes;
  }

  /** Checks the attributes by which a page is to go on, and returns the row they stand for. */
  public ItemKey startKey(Map<String, AttributeValue> attributes) {
    StartKey start = new StartKey(this, attributes);
    start.requireIndexKeys();
    return start.row();
  }
}
