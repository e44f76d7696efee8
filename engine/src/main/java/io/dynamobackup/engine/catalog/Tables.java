package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.History;
import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.store.TableStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/** All tables of one account in one region, by name. */
@API(status = Status.INTERNAL)
public final class Tables {
  private final TreeMap<String, Table> byName = new TreeMap<>();
  private final List<TableListener> listeners = new ArrayList<>();
  private final StreamSurvivors survivors = new StreamSurvivors();
  private Duration remembered = Duration.ZERO;
  private final Account account;
  private final StorageBackend storage;
  private final boolean metered;

  /** Creates an empty catalog. */
  public Tables(Account account, StorageBackend storage) {
    this(account, storage, false);
  }

  /**
   * Creates an empty catalog.
   *
   * @param metered whether tables run out of capacity units
   */
  public Tables(Account account, StorageBackend storage, boolean metered) {
    this.account = account;
    this.storage = storage;
    this.metered = metered;
  }

  /**
   * Returns a catalog of the same tables, each of which goes on by itself. What it takes depends on
   * the number of tables, not of items. Nobody listens to it yet.
   *
   * @param isMetered whether its tables run out of capacity units
   */
  public Tables fork(boolean isMetered) {
    Tables fork = new Tables(account, storage, isMetered);
    IdentityHashMap<Table, Table> forks = new IdentityHashMap<>();
    byName.forEach((name, table) -> fork.byName.put(name, fork.forked(table, forks)));
    fork.survivors.addForks(survivors, table -> fork.forked(table, forks));
    fork.remembered = remembered;
    return fork;
  }

  /** A table that is DELETING is in the catalog, and its streams are among the survivors. */
  private Table forked(Table table, IdentityHashMap<Table, Table> forks) {
    return forks.computeIfAbsent(table, each -> each.fork(metered));
  }

  /** Lets a feature react to what happens to tables, without the other features knowing it. */
  public void listen(TableListener listener) {
    listeners.add(listener);
  }

  /** Has tables remember the changes to come for a time at least. */
  public void remember(Duration time) {
    if (time.compareTo(remembered) > 0) {
      this.remembered = time;
      byName.values().forEach(table -> table.history().remember(time));
    }
  }

  /** Returns the table of that name, whatever its status, or null. */
  public @Nullable Table find(String name, Instant now) {
    Table table = byName.get(name);
    if (table != null && table.isGone(now)) {
      byName.remove(name);
      return null;
    }
    return table;
  }

  /** Returns the table that a call about tables names, whatever its status. */
  public Table named(String nameOrArn, Instant now) {
    String name = TableName.of(nameOrArn, account);
    Table table = find(name, now);
    if (table == null) {
      throw missing(name);
    }
    return table;
  }

  /**
   * Returns the table that a call about a table's settings names; one that is being restored is not
   * there for it yet.
   */
  public Table forSettings(String nameOrArn, Instant now) {
    Table table = named(nameOrArn, now);
    if (table.restoring(now) != null) {
      throw missing(table.name());
    }
    return table;
  }

  private static ResourceNotFoundException missing(String name) {
    return ResourceNotFoundException.builder()
        .message("Requested resource not found: Table: " + name + " not found")
        .build();
  }

  /**
   * Returns the table whose items a call reads or writes; while it is CREATING or DELETING it is
   * not found.
   */
  public Table forItems(String nameOrArn, Instant now) {
    Table table = find(TableName.of(nameOrArn, account), now);
    if (table == null || !table.serves(now)) {
      throw ResourceNotFoundException.builder().message("Requested resource not found").build();
    }
    return table;
  }

  /**
   * Returns the table that a call about backups or recovery names: it exists, and is neither
   * CREATING nor DELETING.
   */
  public Table forRecovery(String nameOrArn, Instant now) {
    Table table = find(TableName.of(nameOrArn, account), now);
    if (table == null || !table.serves(now)) {
      throw TableNotFoundException.builder().message("Table not found: " + nameOrArn).build();
    }
    return table;
  }

  /** Returns the table to back up, once the service has enabled backups on it. */
  public Table forBackup(String nameOrArn, Duration enableBackups, Instant now) {
    Table table = forRecovery(nameOrArn, now);
    if (now.isBefore(table.activeAt().plus(enableBackups))) {
      throw ContinuousBackupsUnavailableException.builder()
          .message("Backups are being enabled for the table: " + nameOrArn + ". Please retry later")
          .build();
    }
    return table;
  }

  /** Returns true while a table is being restored from the backup. */
  public boolean isBeingRestored(BackupArn backup, Instant now) {
    return restoring(now).anyMatch(origin -> backup.equals(origin.backup()));
  }

  /** Returns what the tables that are being restored are restored from. */
  public Stream<RestoreOrigin> restoring(Instant now) {
    return all(now).stream().flatMap(table -> Stream.ofNullable(table.restoring(now)));
  }

  /** Returns all tables, in the order of their names. */
  public Collection<Table> all(Instant now) {
    return List.copyOf(after(null, now));
  }

  /** Returns the tables whose names come after the given one, which need not exist. */
  public Collection<Table> after(@Nullable String name, Instant now) {
    byName.values().removeIf(table -> table.isGone(now));
    return name == null ? byName.values() : byName.tailMap(name, false).values();
  }

  /** Creates an empty table. */
  public Table create(CreateTableRequest definition, String id, Instant now, Instant activeAt) {
    return put(beginning(definition, id, now, activeAt).empty(place(definition.tableName())));
  }

  /**
   * Creates a table that starts with the contents of another time, in constant time. The contents
   * have an index of each name that the definition has.
   */
  public Table restore(
      CreateTableRequest definition,
      TableContents contents,
      RestoreOrigin origin,
      String id,
      Instant now,
      Instant activeAt) {
    NewTable table = beginning(definition, id, now, activeAt);
    return put(table.restored(contents, origin, place(definition.tableName())));
  }

  private NewTable beginning(
      CreateTableRequest definition, String id, Instant now, Instant activeAt) {
    String name = definition.tableName();
    return new NewTable(
        definition, new TableIdentity(name, account.tableArn(name), id), now, activeAt);
  }

  private NewTable.Place place(String name) {
    return new NewTable.Place(storage, remembered, metered, survivors.last(name));
  }

  private Table put(Table table) {
    byName.put(table.name(), table);
    return table;
  }

  /** Changes a table's definition; its indexes and its status stay as they are. */
  public void redefine(Table table, CreateTableRequest definition) {
    table.redefine(definition);
  }

  /** Has a change of a table go on until an instant; to be called before it is redefined. */
  public void changing(Table table, TableChange change, Instant settledAt) {
    table.changing(change, settledAt);
  }

  /** Has a table UPDATING until an instant, or longer if it is already. */
  public void updatingUntil(Table table, Instant instant) {
    table.live(life -> life.updatingUntil(instant));
  }

  /** Has a new table CREATING for good. */
  public void stick(Table table) {
    table.live(TableLife::stuck);
    table.indexes().stuck();
  }

  /** Has a new table gone when it should become ACTIVE. */
  public void lose(Table table) {
    table.live(TableLife::lost);
  }

  /** Adds a global secondary index that the table's definition has to a table with items. */
  public void addIndex(Table table, IndexDefinition definition, Instant now, Instant activeAt) {
    TableStore rows = storage.create(History.NONE);
    SecondaryIndex index =
        new SecondaryIndex(
            definition, table.key(), rows, 0, activeAt, table.items().lastSequence());
    index.fill(table.items().snapshot(), now);
    table.add(index, now);
  }

  /** Has a global secondary index of a table UPDATING for a while. */
  public void updateIndex(Table table, String indexName, Instant updatedAt) {
    table.indexes().updatingUntil(indexName, updatedAt);
  }

  /** Deletes a global secondary index of a table. */
  public void dropIndex(Table table, String indexName, Instant goneAt) {
    table.indexes().deletingUntil(indexName, goneAt);
  }

  /** Returns the tables, and those that are gone but have streams that can still be read. */
  Stream<Table> withStreams(Instant now) {
    return Stream.concat(all(now).stream(), survivors.gone(now));
  }

  /** Deletes a table; it is there, DELETING, until it is gone. Its streams stay a while longer. */
  public void delete(Table table, Instant now, Instant goneAt) {
    listeners.forEach(listener -> listener.onDelete(table, now));
    table.streams().disable(now);
    survivors.add(table, now);
    table.live(life -> life.deletingUntil(goneAt));
  }
}
