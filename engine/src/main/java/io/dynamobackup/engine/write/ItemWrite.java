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
    PlacedWrite placed = at(table, now);
    check(table, now);
    return placed;
  }

  /** Checks what is wrong with the request, not with the item: a transaction is not begun. */
  void check(Table table, Instant now) {
    edit.check(table, now);
    condition.check(table, now);
  }

  /** Finds the key of the item; that it does not fit has a transaction cancelled. */
  PlacedWrite at(Table table, Instant now) {
    return new PlacedWrite(this, table, edit.keyIn(table, now), now);
  }
}
