package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;

/** Removes an item, if it is there. */
final class DeleteItem implements Operation<DeleteItemRequest, DeleteItemResponse> {
  private final Tables tables;
  private final InstantSource clock;

  DeleteItem(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public DeleteItemResponse execute(DeleteItemRequest request) {
    refuseUnmodelled(request);
    OldImage.check(request.returnValues());
    Map<String, AttributeValue> attributes = CanonicalItem.of(request.key());
    Instant now = clock.instant();
    Table table = tables.forItems(request.tableName(), now);
    ItemKey key = table.requestedKey(attributes);
    Map<String, AttributeValue> before = table.remove(key, now);
    return DeleteItemResponse.builder()
        .attributes(OldImage.shown(request.returnValues(), before))
        .consumedCapacity(consumed(request, table, before, now))
        .itemCollectionMetrics(
            ItemCollection.shown(request.returnItemCollectionMetrics(), table, attributes, now))
        .build();
  }

  private static @Nullable ConsumedCapacity consumed(
      DeleteItemRequest request,
      Table table,
      @Nullable Map<String, AttributeValue> before,
      Instant now) {
    if (!ConsumedUnits.isWanted(request.returnConsumedCapacity())) {
      return null;
    }
    return new ConsumedUnits(request.tableName())
        .addWrite(table, before, null, now)
        .shown(request.returnConsumedCapacity());
  }

  private static void refuseUnmodelled(DeleteItemRequest request) {
    Unmodelled.refuse("ConditionExpression", request.conditionExpression() != null);
    Unmodelled.refuse("ExpressionAttributeNames", request.hasExpressionAttributeNames());
    Unmodelled.refuse("ExpressionAttributeValues", request.hasExpressionAttributeValues());
    Unmodelled.refuse("Expected", request.hasExpected());
    Unmodelled.refuse("ConditionalOperator", request.conditionalOperator() != null);
  }
}
