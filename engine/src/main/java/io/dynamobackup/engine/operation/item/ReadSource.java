package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a query or scan reads from.
 *
 * @param table name or ARN
 * @param index null for the table itself
 * @param isConsistent whether the very latest is to be read
 */
record ReadSource(String table, @Nullable String index, boolean isConsistent) {

  /** Returns it as it is now. */
  ItemSource in(Tables tables, Instant now) {
    ItemSource source = ItemSource.of(tables.forItems(table, now), index, now);
    if (isConsistent && source.isGlobalIndex()) {
      throw Errors.validation("Consistent reads are not supported on global secondary indexes");
    }
    return source;
  }
}
