package io.dynamobackup.engine.catalog;

import static java.util.Comparator.comparing;

import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.store.TableStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * A live table: its definition, its items and indexes, its life.
 *
 * <p>The definition is the request that would create the table as it is now.
 */
@API(status = Status.INTERNAL)
public final class Table {
  /** Not the name of an index. */
  private static final String TABLE = "";

  private final TableIdentity identity;
  private final KeySchema key;
  private final TableStore items;
  private final Map<String, SecondaryIndex> indexes = new LinkedHashMap<>();
  private final TableSettings settings;
  private final TableStreams streams;
  private final TableHistory history;
  private final TableMeters meters;
  private final Map<String, Throughput> throughputs = new HashMap<>();
  private final Map<TableChange, Changing> changes = new EnumMap<>(TableChange.class);
  private CreateTableRequest definition;
  private TableLife life;
  private @Nullable RestoreOrigin origin;
  private @Nullable Instant onDemandAt;
  private @Nullable ItemListener listener;
  private long bytes;

  Table(
      TableIdentity identity,
      CreateTableRequest definition,
      TableStore items,
      TableLife life,
      TableStreams streams,
      StorageBackend storage,
      Duration remembered,
      boolean metered) {
    this.identity = identity;
    this.definition = definition;
    this.settings = new TableSettings();
    this.key = KeySchema.of(definition.keySchema(), definition.attributeDefinitions());
    this.items = items;
    this.streams = streams;
    this.history = new TableHistory(this, storage, remembered);
    this.life = life;
    this.meters = new TableMeters(this, metered);
    this.onDemandAt =
        definition.billingMode() == BillingMode.PAY_PER_REQUEST ? life.createdAt() : null;
    throughputs.put(
        TABLE,
        Throughput.initial(
            definition.provisionedThroughput(), definition.warmThroughput(), life.createdAt()));
  }

  private Table(Table origin, boolean metered) {
    this.identity = origin.identity;
    this.definition = origin.definition;
    this.key = origin.key;
    this.items = origin.items.fork();
    this.settings = origin.settings.fork();
    this.streams = origin.streams.fork(items);
    this.history = origin.history.fork(this);
    this.life = origin.life;
    this.meters = origin.meters.fork(this, metered);
    this.origin = origin.origin;
    this.onDemandAt = origin.onDemandAt;
    this.bytes = origin.bytes;
    throughputs.putAll(origin.throughputs);
    changes.putAll(origin.changes);
    origin.indexes.forEach((name, index) -> indexes.put(name, index.fork()));
  }

  /**
   * Returns a table that is the same now and goes on by itself, in constant time. Nobody follows
   * its writes yet.
   */
  Table fork(boolean metered) {
    return new Table(this, metered);
  }

  /** Returns name, ARN and id. */
  public TableIdentity identity() {
    return identity;
  }

  /** Returns the name. */
  public String name() {
    return identity.name();
  }

  /** Returns the key attributes. */
  public KeySchema key() {
    return key;
  }

  /** Returns the request that would create this table as it is now. */
  public CreateTableRequest definition() {
    return definition;
  }

  /** Returns what can be set on the table but is not part of its creation. */
  public TableSettings settings() {
    return settings;
  }

  /** Returns the streams. */
  public TableStreams streams() {
    return streams;
  }

  /** Returns what the table was at earlier instants. */
  public TableHistory history() {
    return history;
  }

  /** Switches point-in-time recovery on, changes its window, or switches it off with null. */
  public void recover(@Nullable RecoveryWindow window, Instant now) {
    history.recover(window, now);
  }

  /** Returns the status. */
  public TableStatus status(Instant now) {
    return life.status(now);
  }

  /** Returns when the table was created. */
  public Instant createdAt() {
    return life.createdAt();
  }

  /** Returns when CREATING ended, or will. */
  public Instant activeAt() {
    return life.activeAt();
  }

  /** Returns true while the table exists and can serve items. */
  public boolean serves(Instant now) {
    TableStatus status = status(now);
    return status == TableStatus.ACTIVE || status == TableStatus.UPDATING;
  }

  /** Returns what the table is being restored from, or null once it is there. */
  public @Nullable RestoreOrigin restoring(Instant now) {
    return now.isBefore(life.activeAt()) ? origin : null;
  }

  /**
   * Returns what the table was restored from as its own restore's answer shows it; null for a table
   * that was created.
   */
  public @Nullable RestoreOrigin origin() {
    return origin;
  }

  /** Returns the secondary indexes, those that are gone excepted. */
  public Collection<SecondaryIndex> indexes(Instant now) {
    indexes.values().removeIf(index -> index.isGone(now));
    return List.copyOf(indexes.values());
  }

  /** Returns what the table can serve. */
  public Throughput throughput() {
    return throughput(TABLE);
  }

  /** Returns what a global secondary index that is known to be there can serve. */
  public Throughput throughput(String indexName) {
    return Objects.requireNonNull(throughputs.get(indexName), indexName);
  }

  /** Changes what the table can serve. */
  public void throughput(Throughput changed) {
    throughputs.put(TABLE, changed);
  }

  /** Changes what a global secondary index can serve. */
  public void throughput(String indexName, Throughput changed) {
    throughputs.put(indexName, changed);
  }

  /** Returns what is used up of what the table and its indexes can serve. */
  public TableMeters meters() {
    return meters;
  }

  /** Returns when an index that is known to be there began, or will begin, to serve. */
  Instant indexActiveAt(String indexName) {
    return Objects.requireNonNull(indexes.get(indexName), indexName).activeAt();
  }

  /** Returns true while a change goes on. */
  public boolean isChanging(TableChange change, Instant now) {
    Changing last = changes.get(change);
    return last != null && last.isOn(now);
  }

  /** Returns when the last change of this kind was, or will be, done; null if there was none. */
  public @Nullable Instant changedAt(TableChange change) {
    Changing last = changes.get(change);
    return last == null ? null : last.settledAt();
  }

  /** Returns the definition that tells what a change, while it goes on, is to change. */
  CreateTableRequest definition(TableChange change, Instant now) {
    Changing last = changes.get(change);
    return last != null && last.isOn(now) ? last.before() : definition;
  }

  /** Returns when the table was last made on-demand, or null if it never was. */
  public @Nullable Instant onDemandAt() {
    return onDemandAt;
  }

  /** Notes when the table is made on-demand. */
  public void onDemandAt(Instant instant) {
    this.onDemandAt = instant;
  }

  /** Returns the index of that name that can be read or is being filled, or null. */
  public @Nullable SecondaryIndex index(String indexName, Instant now) {
    SecondaryIndex index = indexes.get(indexName);
    return index == null || index.status(now) == IndexStatus.DELETING ? null : index;
  }

  /** Returns the size of the items, in bytes. */
  public long bytes() {
    return bytes;
  }

  /** Returns the store of the items. */
  public TableStore items() {
    return items;
  }

  /** Returns what is in the table, in constant time. */
  public TableContents contents(Instant now) {
    Map<String, TableContents.IndexContents> rows = new LinkedHashMap<>();
    for (SecondaryIndex index : indexes(now)) {
      rows.put(index.name(), index.contents());
    }
    return new TableContents(items.snapshot(), rows, bytes);
  }

  /** Checks an item's own key and its index keys, and returns its key. */
  public ItemKey keyOf(Map<String, AttributeValue> item, Instant now) {
    KeyRules.checkItem(key, item);
    checkIndexed(item, now);
    return key.keyOf(item);
  }

  /** Returns the secondary indexes, those that are DELETING excepted. */
  List<SecondaryIndex> maintainedIndexes() {
    return indexes.values().stream().filter(SecondaryIndex::isMaintained).toList();
  }

  private void checkIndexed(Map<String, AttributeValue> item, Instant now) {
    if (!indexes.isEmpty()) {
      demanding(now).forEach(index -> index.check(item));
    }
  }

  /**
   * Returns the indexes that refuse values which cannot be their keys, by name, as AWS asks them.
   */
  Stream<SecondaryIndex> demanding(Instant now) {
    return indexes.values().stream()
        .filter(index -> index.isDemanding(now))
        .sorted(comparing(SecondaryIndex::name));
  }

  /**
   * Checks only the values of an item's own key and its index keys, of those that are there and
   * have their types.
   */
  public void checkKeyValues(Map<String, AttributeValue> item, Instant now) {
    KeyValueRules.check(key, item);
    demanding(now)
        .forEach(index -> KeyValueRules.checkIndexed(index.name(), index.key(), key, item));
  }

  /** Checks the values that an update gives to attributes that indexes are keyed by. */
  public void checkAssigned(Map<String, AttributeValue> assigned, Instant now) {
    demanding(now).forEach(index -> KeyValueRules.checkAssigned(index.key(), assigned));
  }

  /** Checks the types that an update gives to attributes that indexes are keyed by. */
  public void checkWrittenTypes(Map<String, String> types, Instant now) {
    demanding(now)
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
    demanding(now).forEach(index -> UpdatedKeyRules.check(index.key(), key, before, after));
  }

  /** Checks an item's own key and its index keys as a batch of writes does, and returns its key. */
  public ItemKey keyInBatchOf(Map<String, AttributeValue> item, Instant now) {
    KeyRules.checkItemOfBatch(key, item);
    checkIndexed(item, now);
    return key.keyOf(item);
  }

  /** Checks a key by which one item is asked for, and returns it. */
  public ItemKey requestedKey(Map<String, AttributeValue> attributes) {
    KeyRules.checkKey(key, attributes);
    return key.keyOf(attributes);
  }

  /** Puts a checked item; returns the item that was there, or null. */
  public @Nullable Map<String, AttributeValue> put(
      ItemKey itemKey, Map<String, AttributeValue> item, Instant at) {
    Map<String, AttributeValue> before = items.put(itemKey, item, at);
    written(itemKey, before, item, at);
    return before;
  }

  /** Removes an item; returns the item that was there, or null. */
  public @Nullable Map<String, AttributeValue> remove(ItemKey itemKey, Instant at) {
    Map<String, AttributeValue> before = items.remove(itemKey, at);
    if (before != null) {
      written(itemKey, before, null, at);
    }
    return before;
  }

  /**
   * Removes an item as TTL does, which its stream tells from a user's removal; returns the item, or
   * null.
   */
  public @Nullable Map<String, AttributeValue> expire(ItemKey itemKey, Instant at) {
    Map<String, AttributeValue> before = remove(itemKey, at);
    if (before != null) {
      streams.lastWasExpiry();
    }
    return before;
  }

  private void written(
      ItemKey itemKey,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after,
      Instant at) {
    bytes += (after == null ? 0 : ItemSize.of(after)) - (before == null ? 0 : ItemSize.of(before));
    for (SecondaryIndex index : indexes.values()) {
      if (index.isMaintained()) {
        index.follow(itemKey, before, after, at);
      }
    }
    history.written(at);
    if (listener != null) {
      listener.onWrite(itemKey, after, at);
    }
  }

  /** Returns who follows the writes to this table, or null. */
  public @Nullable ItemListener follower() {
    return listener;
  }

  /** Has every write from now on followed, or none with null; there is one follower at most. */
  public void follow(@Nullable ItemListener follower) {
    this.listener = follower;
  }

  void contain(long contentBytes) {
    this.bytes = contentBytes;
  }

  void restoredFrom(RestoreOrigin source) {
    this.origin = source;
  }

  void add(SecondaryIndex index, Instant now) {
    indexes.put(index.name(), index);
    settings.forgetIndex(index.name());
    meters.forgetIndex(index.name());
    definition.globalSecondaryIndexes().stream()
        .filter(added -> index.isGlobal() && added.indexName().equals(index.name()))
        .forEach(
            added ->
                throughputs.put(
                    added.indexName(),
                    Throughput.initial(
                        added.provisionedThroughput(), added.warmThroughput(), now)));
  }

  void redefine(CreateTableRequest request) {
    this.definition = request;
  }

  void changing(TableChange change, Instant settledAt) {
    changes.put(change, new Changing(definition, settledAt));
  }

  void stuck() {
    this.life = life.stuck();
    indexes.values().forEach(SecondaryIndex::stuck);
  }

  void lost() {
    this.life = life.lost();
  }

  void updatingUntil(Instant instant) {
    this.life = life.updatingUntil(instant);
  }

  void updateIndex(String name, Instant updatedAt) {
    SecondaryIndex index = indexes.get(name);
    if (index != null) {
      index.updatingUntil(updatedAt);
    }
  }

  void dropIndex(String name, Instant goneAt) {
    SecondaryIndex index = indexes.get(name);
    if (index != null) {
      index.deletingUntil(goneAt);
    }
  }

  void delete(Instant goneAt) {
    this.life = life.deletingUntil(goneAt);
  }

  boolean isGone(Instant now) {
    return life.isGone(now);
  }
}
