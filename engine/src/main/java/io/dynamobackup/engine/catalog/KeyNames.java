package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.value.KeyAttribute;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The names of the attributes a table, and its indexes, are keyed by. */
@API(status = Status.INTERNAL)
public record KeyNames(List<String> table, List<String> indexes) {

  /** Returns the names for a table as it is now, and for those indexes that demand their keys. */
  public static KeyNames of(Table table, Instant now) {
    return new KeyNames(
        of(table.key()),
        table.indexes().demanding(now).flatMap(index -> of(index.key()).stream()).toList());
  }

  /** Returns the names of the key attributes of one table or index. */
  public static List<String> of(KeySchema schema) {
    return schema.attributes().stream().map(KeyAttribute::name).toList();
  }
}
