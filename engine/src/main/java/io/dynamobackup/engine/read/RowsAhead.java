package io.dynamobackup.engine.read;

import io.dynamobackup.engine.store.Row;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Rows whose end is known when one has been looked at that does not belong to them any more. */
@API(status = Status.INTERNAL)
public final class RowsAhead implements Iterator<Row> {
  private final Supplier<@Nullable Row> rows;
  private @Nullable Row next;

  /**
   * Looks at the first row.
   *
   * @param rows returns one after another, and null at the end
   */
  public RowsAhead(Supplier<@Nullable Row> rows) {
    this.rows = rows;
    this.next = rows.get();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    Row row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = rows.get();
    return row;
  }
}
