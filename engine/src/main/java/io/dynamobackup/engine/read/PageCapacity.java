package io.dynamobackup.engine.read;

import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.SecondaryIndex;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** What a page of a scan or a query costs, if that is asked for. */
@API(status = Status.INTERNAL)
public record PageCapacity(String tableName, @Nullable ReturnConsumedCapacity wanted) {

  /**
   * Returns what the answer shows.
   *
   * @param fetched whether the items are fetched from the table, one by one, as the index does not
   *     hold all of them
   */
  public @Nullable ConsumedCapacity shown(
      ItemSource source, boolean fetched, ItemPage page, boolean consistent) {
    if (!ConsumedUnits.isWanted(wanted)) {
      return null;
    }
    double read = CapacityUnits.read(page.bytes(), consistent);
    ConsumedUnits consumed = new ConsumedUnits(tableName);
    SecondaryIndex index = source.index();
    if (index == null) {
      consumed.add(read);
    } else {
      consumed.add(index, read);
    }
    if (fetched) {
      page.items().forEach(item -> consumed.add(CapacityUnits.read(item, consistent)));
    }
    return consumed.shown(wanted);
  }
}
