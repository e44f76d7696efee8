package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.store.TableStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * A live table: its definition, its items and indexes, its life.
 *
 * <p>The definition is the request that would create the table as it is now.
 */
@API(status = Status.INTERNAL)
public final class Table {
  private final TableIdentity identity;
  private final KeySchema key;
  private final TableStore items;
  private final TableIndexes indexes;
  private final TableKeys keys;
  private final TableSettings settings;
  private final TableStreams streams;
  private final TableHistory history;
  private final TableWrites writes;
  private final TableMeters meters;
  private final TableThroughputs throughputs;
  private final TableChanges changes;
  private CreateTableRequest definition;
  private TableLife life;
  private @Nullable RestoreOrigin origin;

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
    this.indexes = new TableIndexes();
    this.keys = new TableKeys(key, indexes);
    this.changes = new TableChanges();
    this.throughputs = new TableThroughputs(definition, life.createdAt());
    this.items = items;
    this.streams = streams;
    this.history = new TableHistory(this, storage, remembered);
    this.writes = new TableWrites(items, indexes, streams, history, 0);
    this.life = life;
    this.meters = new TableMeters(this, metered);
  }

  private Table(Table origin, boolean metered) {
    this.identity = origin.identity;
    this.definition = origin.definition;
    this.key = origin.key;
    this.indexes = origin.indexes.fork();
    this.keys = new TableKeys(key, indexes);
    this.changes = origin.changes.fork();
    this.throughputs = origin.throughputs.fork();
    this.items = origin.items.fork();
    this.settings = origin.settings.fork();
    this.streams = origin.streams.fork(items);
    this.history = origin.history.fork(this);
    this.writes = new TableWrites(items, indexes, streams, history, origin.bytes());
    this.life = origin.life;
    this.meters = origin.meters.fork(this, metered);
    this.origin = origin.origin;
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

  /** Returns what the keys of the table and its indexes demand of requests and items. */
  public TableKeys keys() {
    return keys;
  }

  /** Returns the secondary indexes. */
  TableIndexes indexes() {
    return indexes;
  }

  /** Returns the secondary indexes, those that are gone excepted. */
  public Collection<SecondaryIndex> indexes(Instant now) {
    return indexes.all(now);
  }

  /** Returns what the table can serve. */
  public Throughput throughput() {
    return throughputs.ofTable();
  }

  /** Returns what a global secondary index that is known to be there can serve. */
  public Throughput throughput(String indexName) {
    return throughputs.ofIndex(indexName);
  }

  /** Returns what the table and its indexes can serve, to be changed. */
  public TableThroughputs throughputs() {
    return throughputs;
  }

  /** Returns what is used up of what the table and its indexes can serve. */
  public TableMeters meters() {
    return meters;
  }

  /** Returns the last changes, some of which may go on. */
  public TableChanges changes() {
    return changes;
  }

  /** Returns the definition that tells what a change, while it goes on, is to change. */
  CreateTableRequest definition(TableChange change, Instant now) {
    return changes.told(change, definition, now);
  }

  /** Returns the index of that name that can be read or is being filled, or null. */
  public @Nullable SecondaryIndex index(String indexName, Instant now) {
    return indexes.find(indexName, now);
  }

  /** Returns the size of the items, in bytes. */
  public long bytes() {
    return writes.bytes();
  }

  /** Returns the writes to the items. */
  public TableWrites writes() {
    return writes;
  }

  /** Returns the store of the items. */
  public TableStore items() {
    return items;
  }

  /** Returns what is in the table, in constant time. */
  public TableContents contents(Instant now) {
    return indexes.contents(items.snapshot(), bytes(), now);
  }

  void restoredFrom(RestoreOrigin source) {
    this.origin = source;
  }

  void add(SecondaryIndex index, Instant now) {
    indexes.add(index);
    settings.forgetIndex(index.name());
    meters.forgetIndex(index.name());
    throughputs.add(index, definition, now);
  }

  void redefine(CreateTableRequest request) {
    this.definition = request;
  }

  void changing(TableChange change, Instant settledAt) {
    changes.begin(change, definition, settledAt);
  }

  void live(UnaryOperator<TableLife> change) {
    this.life = change.apply(life);
  }

  boolean isGone(Instant now) {
    return life.isGone(now);
  }
}
