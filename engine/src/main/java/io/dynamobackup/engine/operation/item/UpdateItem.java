package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.ItemSize;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.ExpressionParameters;
import io.dynamobackup.engine.expression.Expressions;
import io.dynamobackup.engine.expression.UpdateExpression;
import io.dynamobackup.engine.expression.UpdatedItem;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Changes attributes of an item, or creates it. */
final class UpdateItem implements Operation<UpdateItemRequest, UpdateItemResponse> {
  private static final int MAX_BYTES = 400 * 1024;

  private final Tables tables;
  private final InstantSource clock;
  private final ExpressionCache expressions;

  UpdateItem(Tables tables, InstantSource clock, ExpressionCache expressions) {
    this.tables = tables;
    this.clock = clock;
    this.expressions = expressions;
  }

  @Override
  public UpdateItemResponse execute(UpdateItemRequest request) {
    refuseUnmodelled(request);
    Map<String, AttributeValue> attributes = CanonicalItem.of(request.key());
    Expressions bound = bound(request);
    WriteCondition condition =
        new WriteCondition(bound.condition(), request.returnValuesOnConditionCheckFailure());
    Instant now = clock.instant();
    Table table = tables.forItems(request.tableName(), now);
    check(bound.update(), table, now);
    condition.check(table, now);
    ItemKey key = table.requestedKey(attributes);
    Map<String, AttributeValue> before = table.items().get(key);
    condition.require(before);
    UpdatedItem updated = updated(bound.update(), before, attributes);
    Map<String, AttributeValue> after = written(table, key, updated, now);
    return UpdateItemResponse.builder()
        .attributes(UpdateImage.shown(request.returnValues(), before, after, updated))
        .consumedCapacity(consumed(request, table, before, after, now))
        .itemCollectionMetrics(
            ItemCollection.shown(request.returnItemCollectionMetrics(), table, attributes, now))
        .build();
  }

  private Expressions bound(UpdateItemRequest request) {
    return ExpressionParameters.create()
        .names(request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null)
        .values(request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null)
        .update(request.updateExpression())
        .condition(request.conditionExpression())
        .bind(expressions);
  }

  private static void check(@Nullable UpdateExpression update, Table table, Instant now) {
    if (update != null) {
      KeyNames keys = KeyNames.of(table, now);
      update.requireKeysUntouched(keys.table());
      update.requireScalarKeys(keys.table(), keys.indexes());
    }
  }

  /** Without an expression, an item that is not there is created with its key alone. */
  private static UpdatedItem updated(
      @Nullable UpdateExpression update,
      @Nullable Map<String, AttributeValue> before,
      Map<String, AttributeValue> key) {
    return update == null
        ? new UpdatedItem(before == null ? key : before, Map.of(), Map.of())
        : update.apply(before, key);
  }

  private static @Nullable Map<String, AttributeValue> written(
      Table table, ItemKey key, UpdatedItem updated, Instant now) {
    if (updated.item() == null) {
      return null;
    }
    Map<String, AttributeValue> after = CanonicalItem.of(updated.item());
    if (ItemSize.of(after) > MAX_BYTES) {
      throw Errors.validation("Item size to update has exceeded the maximum allowed size");
    }
    table.keyOf(after);
    table.put(key, after, now);
    return after;
  }

  private static @Nullable ConsumedCapacity consumed(
      UpdateItemRequest request,
      Table table,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after,
      Instant now) {
    if (!ConsumedUnits.isWanted(request.returnConsumedCapacity())) {
      return null;
    }
    return new ConsumedUnits(request.tableName())
        .addWrite(table, before, after, now)
        .shown(request.returnConsumedCapacity());
  }

  private static void refuseUnmodelled(UpdateItemRequest request) {
    Unmodelled.refuse("AttributeUpdates", request.hasAttributeUpdates());
    Unmodelled.refuse("Expected", request.hasExpected());
    Unmodelled.refuse("ConditionalOperator", request.conditionalOperator() != null);
  }
}
