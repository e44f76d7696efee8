package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.read.QueryRows;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Row;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of parts of partitions, one part after the other. */
final class RangeRows implements Iterator<Row> {
  private final ItemSource source;
  private final Iterator<KeyRange> ranges;
  private final boolean forward;
  private Iterator<Row> current = Collections.emptyIterator();

  /**
   * Starts with the first row of the first range, or after a given one.
   *
   * @param start a key of the first range, or null
   */
  RangeRows(ItemSource source, List<KeyRange> ranges, boolean forward, @Nullable ItemKey start) {
    this.source = source;
    this.ranges = ranges.iterator();
    this.forward = forward;
    if (this.ranges.hasNext()) {
      this.current = rows(this.ranges.next(), start);
    }
  }

  private Iterator<Row> rows(KeyRange range, @Nullable ItemKey start) {
    return new QueryRows(source, range.condition(), forward, start);
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && ranges.hasNext()) {
      current = rows(ranges.next(), null);
    }
    return current.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
