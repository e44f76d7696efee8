package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.SecondaryIndex;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** What a page of a scan or a query costs, if that is asked for. */
record PageCapacity(String tableName, @Nullable ReturnConsumedCapacity wanted) {

  /** Items that are fetched from the table, as an index does not hold all of them, cost more. */
  @Nullable ConsumedCapacity shown(
      ItemSource source, SelectedAttributes selected, ItemPage page, boolean consistent) {
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
    if (selected.areFetched(source)) {
      page.items().forEach(item -> consumed.add(CapacityUnits.read(item, consistent)));
    }
    return consumed.shown(wanted);
  }
}
