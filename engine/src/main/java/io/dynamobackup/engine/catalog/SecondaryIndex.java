package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Row;
import io.dynamobackup.engine.store.Snapshot;
import io.dynamobackup.engine.store.TableStore;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A local or global secondary index of a live table: the items that have its key attributes, in its
 * order. Rows hold the whole item; what the index projects is taken when it is read.
 */
@API(status = Status.INTERNAL)
public final class SecondaryIndex {
  /** The place in the log of its table's changes of an index that was created with the table. */
  static final long SINCE_CREATION = -1;

  private final String name;
  private final boolean global;
  private final KeySchema key;
  private final KeySchema tableKey;
  private final Projection projection;
  private final TableStore rows;
  private Instant activeAt;
  private final long since;
  private Instant updatedAt;
  private @Nullable Instant goneAt;
  private boolean backfilled;
  private long bytes;

  SecondaryIndex(
      IndexDefinition definition,
      KeySchema tableKey,
      TableStore rows,
      long bytes,
      Instant activeAt,
      long since) {
    this.name = definition.name();
    this.global = definition.global();
    this.key = definition.key();
    this.projection = definition.projection();
    this.tableKey = tableKey;
    this.rows = rows;
    this.bytes = bytes;
    this.activeAt = activeAt;
    this.updatedAt = activeAt;
    this.since = since;
  }

  /** Returns the index with other rows, and as if it had always been there. */
  SecondaryIndex with(TableStore otherRows, long otherBytes) {
    IndexDefinition definition = new IndexDefinition(name, global, key, projection);
    return new SecondaryIndex(
        definition, tableKey, otherRows, otherBytes, activeAt, SINCE_CREATION);
  }

  /** Returns an index that is the same now and goes on by itself, in constant time. */
  SecondaryIndex fork() {
    IndexDefinition definition = new IndexDefinition(name, global, key, projection);
    SecondaryIndex fork =
        new SecondaryIndex(definition, tableKey, rows.fork(), bytes, activeAt, since);
    fork.updatedAt = updatedAt;
    fork.goneAt = goneAt;
    fork.backfilled = backfilled;
    return fork;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns true for a global, false for a local secondary index. */
  public boolean isGlobal() {
    return global;
  }

  /** Returns the key attributes. */
  public KeySchema key() {
    return key;
  }

  /** Returns what the index holds of each item. */
  public Projection projection() {
    return projection;
  }

  /** Returns the present rows, in the order of this index. */
  public Snapshot snapshot() {
    return rows.snapshot();
  }

  /** Returns the present rows and their size. */
  TableContents.IndexContents contents() {
    return new TableContents.IndexContents(rows.snapshot(), bytes);
  }

  /** Returns the place in the log of its table's changes after which the index was added. */
  long since() {
    return since;
  }

  /** Returns the size of what the index holds, in bytes. */
  public long bytes() {
    return bytes;
  }

  /** Returns when CREATING ended, or will. */
  Instant activeAt() {
    return activeAt;
  }

  /** Returns the state of the index. */
  public IndexStatus status(Instant now) {
    if (goneAt != null) {
      return IndexStatus.DELETING;
    }
    if (now.isBefore(activeAt)) {
      return IndexStatus.CREATING;
    }
    return now.isBefore(updatedAt) ? IndexStatus.UPDATING : IndexStatus.ACTIVE;
  }

  /** Returns what the index holds of an item. */
  public Map<String, AttributeValue> project(Map<String, AttributeValue> item) {
    if (projection.projectionType() == ProjectionType.ALL) {
      return item;
    }
    Map<String, AttributeValue> projected = new LinkedHashMap<>();
    Set<String> held = heldAttributes();
    item.forEach(
        (attribute, value) -> {
          if (held.contains(attribute)) {
            projected.put(attribute, value);
          }
        });
    return projected;
  }

  /** Returns true if the index holds the attribute of all items that have it. */
  public boolean holds(String attribute) {
    return projection.projectionType() == ProjectionType.ALL
        || projection.nonKeyAttributes().contains(attribute)
        || key.contains(attribute)
        || tableKey.contains(attribute);
  }

  /** Returns the attributes the index holds; not to be asked where it holds all. */
  private Set<String> heldAttributes() {
    Set<String> held = new LinkedHashSet<>(projection.nonKeyAttributes());
    key.attributes().forEach(attribute -> held.add(attribute.name()));
    tableKey.attributes().forEach(attribute -> held.add(attribute.name()));
    return held;
  }

  /** Returns true if the index was added to a table with items. */
  boolean isBackfilled() {
    return backfilled;
  }

  void stuck() {
    this.activeAt = TableLife.NEVER;
    this.updatedAt = TableLife.NEVER;
  }

  void updatingUntil(Instant instant) {
    this.updatedAt = instant;
  }

  void deletingUntil(Instant instant) {
    this.goneAt = instant;
  }

  /** Returns true until the index is deleted: no write reaches an index that is DELETING. */
  boolean isMaintained() {
    return goneAt == null;
  }

  /**
   * Returns true if values that cannot be its keys are refused. While an index is backfilled they
   * are taken, and their items left out of it (Developer Guide, "Detecting and correcting index key
   * violations").
   */
  boolean isDemanding(Instant now) {
    return isMaintained() && !(backfilled && now.isBefore(activeAt));
  }

  boolean isGone(Instant now) {
    return goneAt != null && !now.isBefore(goneAt);
  }

  /** Takes in the items of a live table. */
  void fill(Snapshot items, Instant now) {
    backfilled = true;
    Iterator<Row> all = items.ascending(null);
    while (all.hasNext()) {
      Row row = all.next();
      follow(row.key(), null, row.item(), now);
    }
  }

  /** Follows a write to the table; an item whose values cannot be keys is left out. */
  void follow(
      ItemKey itemKey,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after,
      Instant at) {
    if (before != null && KeyRules.canBeIndexed(key, before)) {
      rows.remove(key.indexKeyOf(before, itemKey), at);
      bytes -= ItemSize.of(project(before));
    }
    if (after != null && KeyRules.canBeIndexed(key, after)) {
      rows.put(key.indexKeyOf(after, itemKey), after, at);
      bytes += ItemSize.of(project(after));
    }
  }

  /** Returns true if the values of an item, which need not have been checked, can be its keys. */
  boolean canHold(Map<String, AttributeValue> item) {
    return KeyRules.canBeIndexed(key, item);
  }

  void check(Map<String, AttributeValue> item) {
    KeyRules.checkIndexed(name, key, tableKey, item);
  }
}
