package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.ExpressionParameters;
import io.dynamobackup.engine.expression.Expressions;
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
  private final ExpressionCache expressions;

  PutItem(Tables tables, InstantSource clock, ExpressionCache expressions) {
    this.tables = tables;
    this.clock = clock;
    this.expressions = expressions;
  }

  @Override
  public PutItemResponse execute(PutItemRequest request) {
    refuseUnmodelled(request);
    OldImage.check(request.returnValues());
    Map<String, AttributeValue> item = CanonicalItem.toPut(request.item());
    WriteCondition condition = condition(request);
    Instant now = clock.instant();
    Table table = tables.forItems(request.tableName(), now);
    condition.check(table, now);
    ItemKey key = table.keyOf(item);
    condition.require(table.items().get(key));
    Map<String, AttributeValue> before = table.put(key, item, now);
    return PutItemResponse.builder()
        .attributes(OldImage.shown(request.returnValues(), before))
        .consumedCapacity(consumed(request, table, before, item, now))
        .itemCollectionMetrics(
            ItemCollection.shown(request.returnItemCollectionMetrics(), table, item, now))
        .build();
  }

  private WriteCondition condition(PutItemRequest request) {
    Expressions bound =
        ExpressionParameters.create()
            .names(
                request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null)
            .values(
                request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null)
            .condition(request.conditionExpression())
            .bind(expressions);
    return new WriteCondition(bound.condition(), request.returnValuesOnConditionCheckFailure());
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
    Unmodelled.refuse("Expected", request.hasExpected());
    Unmodelled.refuse("ConditionalOperator", request.conditionalOperator() != null);
  }
}
