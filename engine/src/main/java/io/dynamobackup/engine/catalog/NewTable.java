package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.History;
import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.store.TableStore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * A table that begins.
 *
 * @param definition the request that would create it
 * @param identity name, ARN and id
 * @param now when it begins
 * @param activeAt when it is there
 */
record NewTable(
    CreateTableRequest definition, TableIdentity identity, Instant now, Instant activeAt) {

  /**
   * Where tables begin.
   *
   * @param storage makes their stores
   * @param remembered for how long they remember changes
   * @param metered whether they run out of capacity units
   * @param before the last stream of a table of that name, if it can be read still
   */
  record Place(
      StorageBackend storage, Duration remembered, boolean metered, @Nullable TableStream before) {}

  /** Returns it, without items. */
  Table empty(Place place) {
    Table table = table(place.storage().create(History.KEPT), place);
    for (IndexDefinition index : IndexDefinition.of(definition)) {
      table.add(index(index, table, place.storage().create(History.NONE), 0), now);
    }
    return table;
  }

  /** Returns it with the contents of another time, which have an index of each of its names. */
  Table restored(TableContents contents, RestoreOrigin origin, Place place) {
    Table table = table(place.storage().restore(contents.items(), History.KEPT), place);
    table.writes().contain(contents.bytes());
    table.restoredFrom(origin);
    for (IndexDefinition index : IndexDefinition.of(definition)) {
      TableContents.IndexContents rows = contents.index(index.name());
      TableStore store = place.storage().restore(rows.rows(), History.NONE);
      table.add(index(index, table, store, rows.bytes()), now);
    }
    return table;
  }

  private SecondaryIndex index(IndexDefinition index, Table table, TableStore rows, long bytes) {
    return new SecondaryIndex(
        index, table.key(), rows, bytes, activeAt, SecondaryIndex.SINCE_CREATION);
  }

  private Table table(TableStore items, Place place) {
    return new Table(
        identity,
        definition,
        items,
        TableLife.beginning(now, activeAt),
        new TableStreams(identity, items, place.before()),
        place.storage(),
        place.remembered(),
        place.metered());
  }
}
