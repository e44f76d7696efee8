package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.KeyAttribute;
import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.catalog.Table;
import java.time.Instant;
import java.util.List;

/** The names of the attributes a table, and its indexes, are keyed by. */
record KeyNames(List<String> table, List<String> indexes) {

  static KeyNames of(Table table, Instant now) {
    return new KeyNames(
        of(table.key()),
        table.indexes(now).stream().flatMap(index -> of(index.key()).stream()).toList());
  }

  static List<String> of(KeySchema schema) {
    return schema.attributes().stream().map(KeyAttribute::name).toList();
  }
}
