package io.dynamobackup.engine.read;

import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.expression.KeyCondition;
import io.dynamobackup.engine.expression.SortKeyCondition;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Row;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows of one partition that a key condition asks for, in the order of their sort keys or
 * against it. They follow one another without a gap.
 */
@API(status = Status.INTERNAL)
public final class QueryRows implements Iterator<Row> {
  private final KeySchema schema;
  private final KeyCondition condition;
  private final ItemKey partition;
  private final Iterator<Row> rows;
  private final RowsAhead ahead;
  private boolean found;

  /** Starts with the first row, or after the given one. */
  public QueryRows(
      ItemSource source, KeyCondition condition, boolean forward, @Nullable ItemKey start) {
    this.schema = source.key();
    this.condition = condition;
    this.partition = ItemKey.before(schema.partitionValue(condition.partitions()));
    SortKeyRange range = SortKeyRange.of(condition, schema);
    this.rows =
        forward
            ? source.rows().ascending(start == null ? range.first() : start)
            : source.rows().descending(start == null ? range.last() : start);
    this.ahead = new RowsAhead(this::advance);
  }

  /** Rows before the first that belongs are passed over; the first after the last is the end. */
  private @Nullable Row advance() {
    while (rows.hasNext()) {
      Row row = rows.next();
      if (!row.key().samePartition(partition)) {
        return null;
      }
      if (belongs(row)) {
        found = true;
        return row;
      }
      if (found) {
        return null;
      }
    }
    return null;
  }

  private boolean belongs(Row row) {
    return belongs(row.item(), condition, schema);
  }

  /** Returns true if an item, of the right partition, has a sort key that is asked for. */
  public static boolean belongs(
      Map<String, AttributeValue> item, KeyCondition condition, KeySchema schema) {
    List<SortKeyCondition> sorts = condition.sorts();
    int asked = Math.min(sorts.size(), schema.sorts().size());
    for (int i = 0; i < asked; i++) {
      if (!sorts.get(i).includes(schema.sorts().get(i).of(item))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean hasNext() {
    return ahead.hasNext();
  }

  @Override
  public Row next() {
    return ahead.next();
  }
}
