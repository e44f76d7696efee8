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
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** Puts an item in the place of the one with its key, if there is one. */
final class PutItem implements Operation<PutItemRequest, PutItemResponse> {
  private final Tables tables;
  private final InstantSource clock;

  PutItem(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public PutItemResponse execute(PutItemRequest request) {
    refuseUnmodelled(request);
    OldImage.check(request.returnValues());
    Map<String, AttributeValue> item = CanonicalItem.toPut(request.item());
    Instant now = clock.instant();
    Table table = tables.forItems(request.tableName(), now);
    ItemKey key = table.keyOf(item);
    Map<String, AttributeValue> before = table.put(key, item, now);
    return PutItemResponse.builder()
        .attributes(OldImage.shown(request.returnValues(), before))
        .consumedCapacity(consumed(request, table, before, item, now))
        .itemCollectionMetrics(
            ItemCollection.shown(request.returnItemCollectionMetrics(), table, item, now))
        .build();
  }

  private static @Nullable ConsumedCapacity consumed(
      PutItemRequest request,
      Table table,
      @Nullable Map<String, AttributeValue> before,
      Map<String, AttributeValue> item,
      Instant now) {
    if (!ConsumedUnits.isWanted(request.returnConsumedCapacity())) {
      return null;
    }
    return new ConsumedUnits(request.tableName())
        .addWrite(table, before, item, now)
        .shown(request.returnConsumedCapacity());
  }

  private static void refuseUnmodelled(PutItemRequest request) {
    Unmodelled.refuse("ConditionExpression", request.conditionExpression() != null);
    Unmodelled.refuse("ExpressionAttributeNames", request.hasExpressionAttributeNames());
    Unmodelled.refuse("ExpressionAttributeValues", request.hasExpressionAttributeValues());
    Unmodelled.refuse("Expected", request.hasExpected());
    Unmodelled.refuse("ConditionalOperator", request.conditionalOperator() != null);
  }
}
