package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Snapshot;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * What a scan reads: a table, or one of its indexes.
 *
 * @param index the index, or null for the table itself
 */
@API(status = Status.INTERNAL)
public record ItemSource(Table table, @Nullable SecondaryIndex index) {
  private static final String INVALID_START = "The provided starting key is invalid";

  /** Returns the table itself, or the index of that name, which is to be there and be filled. */
  public static ItemSource of(Table table, @Nullable String indexName, Instant now) {
    if (indexName == null) {
      return new ItemSource(table, null);
    }
    SecondaryIndex index = table.index(indexName, now);
    if (index == null) {
      throw Errors.validation("The table does not have the specified index: " + indexName);
    }
    if (index.status(now) == IndexStatus.CREATING && index.isGlobal()) {
      throw Errors.validation("Cannot read from backfilling global secondary index: " + indexName);
    }
    return new ItemSource(table, index);
  }

  /** Returns true if this is a global secondary index. */
  public boolean isGlobalIndex() {
    return index != null && index.isGlobal();
  }

  /** Returns true if this holds all attributes of its items. */
  public boolean holdsAllAttributes() {
    return index == null || index.projection().projectionType() == ProjectionType.ALL;
  }

  /** Returns the present rows, whose items are whole. */
  public Snapshot rows() {
    return index == null ? table.items().snapshot() : index.snapshot();
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
    if (index == null) {
      checkTableKey(attributes);
      return table.key().keyOf(attributes);
    }
    if (!attributes.keySet().equals(keyNames(index))) {
      throw Errors.validation(INVALID_START);
    }
    KeyRules.checkItemOfBatch(index.key(), attributes);
    Map<String, AttributeValue> ofItem = new LinkedHashMap<>(attributes);
    ofItem.keySet().removeIf(attribute -> !table.key().contains(attribute));
    checkTableKey(ofItem);
    return index.key().indexKeyOf(attributes, table.key().keyOf(ofItem));
  }

  private void checkTableKey(Map<String, AttributeValue> attributes) {
    try {
      KeyRules.checkKey(table.key(), attributes);
    } catch (DynamoDbException e) {
      throw Errors.validation(INVALID_START + ": " + e.awsErrorDetails().errorMessage());
    }
  }

  private Set<String> keyNames(SecondaryIndex of) {
    Set<String> names = new HashSet<>();
    table.key().attributes().forEach(attribute -> names.add(attribute.name()));
    of.key().attributes().forEach(attribute -> names.add(attribute.name()));
    return names;
  }
}
