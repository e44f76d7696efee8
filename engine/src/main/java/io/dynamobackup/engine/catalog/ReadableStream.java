package io.dynamobackup.engine.catalog;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A stream and the table whose changes it tells, which may be deleted by now: its log of changes is
 * kept as long as a stream of it can be read.
 */
@API(status = Status.INTERNAL)
public record ReadableStream(Table table, TableStream stream) {

  /** Returns the name of the table. */
  public String tableName() {
    return table.name();
  }

  /** Streams are listed by table, the oldest first; the place need not be that of a stream. */
  boolean isAfter(StreamArn place) {
    int order = tableName().compareTo(place.table());
    return order > 0 || (order == 0 && stream.label().compareTo(place.label()) > 0);
  }
}
