package io.dynamobackup.engine.write;

import io.dynamobackup.engine.catalog.Table;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A write to one item, as a request asks for it: right in itself, whatever the table. */
@API(status = Status.INTERNAL)
public record ItemWrite(ItemEdit edit, WriteCondition condition) {

  /** Checks that the write fits a table, whatever items it has. */
  public PlacedWrite in(Table table, Instant now) {
    edit.check(table, now);
    condition.check(table, now);
    return new PlacedWrite(this, table, edit.keyIn(table));
  }
}
