package io.dynamobackup.engine.read;

import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.expression.ConditionExpression;
import io.dynamobackup.engine.store.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items that one call evaluates, and where the next is to go on: a page ends with the item that
 * reaches 1 MB, or with as many items as the call allows, or with the last there is. Only then does
 * it not say where to go on, so a page may be empty.
 *
 * @param items whole items
 * @param bytes the size of what the table or index holds of them
 * @param last the key of the last item; null if there is no more to evaluate
 */
@API(status = Status.INTERNAL)
public record ItemPage(
    List<Map<String, AttributeValue>> items,
    long bytes,
    @Nullable Map<String, AttributeValue> last) {
  private static final int MAX_BYTES = 1024 * 1024;

  /** Returns the items a filter finds; it sees what the table or index holds of them. */
  public List<Map<String, AttributeValue>> found(
      ItemSource source, @Nullable ConditionExpression filter) {
    if (filter == null) {
      return items;
    }
    return items.stream().filter(item -> filter.matches(source.held(item))).toList();
  }

  /**
   * Reads rows up to the end of the page.
   *
   * @param fetched whether the items are fetched from the table, too, which is read as well then
   */
  public static ItemPage read(
      ItemSource source, Iterator<Row> rows, @Nullable Integer limit, boolean fetched) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    long bytes = 0;
    long fetchedBytes = 0;
    while (rows.hasNext()) {
      Map<String, AttributeValue> item = rows.next().item();
      items.add(item);
      bytes += CapacityUnits.bytes(source.held(item));
      fetchedBytes += fetched ? CapacityUnits.bytes(item) : 0;
      if (bytes + fetchedBytes >= MAX_BYTES || (limit != null && items.size() == limit)) {
        return new ItemPage(items, bytes, source.keyOf(item));
      }
    }
    return new ItemPage(items, bytes, null);
  }
}
