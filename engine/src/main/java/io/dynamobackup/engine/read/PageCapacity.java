package io.dynamobackup.engine.read;

import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.SecondaryIndex;
import io.dynamobackup.engine.catalog.TableMeters;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** What a page of a scan or a query costs. */
@API(status = Status.INTERNAL)
public record PageCapacity(String tableName, @Nullable ReturnConsumedCapacity wanted) {

  /**
   * Takes the units from the table or index, and returns what the answer shows.
   *
   * @param fetched whether the items are fetched from the table, one by one, as the index does not
   *     hold all of them
   */
  public @Nullable ConsumedCapacity charge(
      ItemSource source, boolean fetched, ItemPage page, boolean consistent, Instant now) {
    TableMeters meters = source.table().meters();
    if (!meters.areOn() && !ConsumedUnits.isWanted(wanted)) {
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
    meters.requirePage(consumed, now);
    return consumed.shown(wanted);
  }
}
