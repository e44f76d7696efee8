package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Wording;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.ExpressionParameters;
import io.dynamobackup.engine.expression.Expressions;
import io.dynamobackup.engine.expression.LegacyParameters;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.write.CheckedWrite;
import io.dynamobackup.engine.write.ItemWrite;
import io.dynamobackup.engine.write.PlacedWrite;
import io.dynamobackup.engine.write.UpdateEdit;
import io.dynamobackup.engine.write.WriteCondition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Changes attributes of an item, or creates it. */
final class UpdateItem implements Operation<UpdateItemRequest, UpdateItemResponse> {
  private final Tables tables;
  private final InstantSource clock;
  private final ExpressionCache expressions;
  private final Wording wording = Wording.of(name());

  UpdateItem(Tables tables, InstantSource clock, ExpressionCache expressions) {
    this.tables = tables;
    this.clock = clock;
    this.expressions = expressions;
  }

  @Override
  public UpdateItemResponse execute(UpdateItemRequest request) {
    Asked asked = wording.tell(() -> asked(request));
    Instant now = clock.instant();
    Table table = tables.forItems(request.tableName(), now);
    PlacedWrite placed = asked.write().in(table, now);
    asked.edit().requireStatementSize();
    CheckedWrite write = placed.admit();
    write.apply(now);
    return UpdateItemResponse.builder()
        .attributes(write.image(request.returnValues()))
        .consumedCapacity(
            write.consumed(request.tableName(), request.returnConsumedCapacity(), now))
        .itemCollectionMetrics(write.collection(request.returnItemCollectionMetrics(), now))
        .build();
  }

  private Asked asked(UpdateItemRequest request) {
    ExpressionParameters parameters = parameters(request).compatible();
    Map<String, AttributeValue> key = CanonicalItem.of(request.key());
    Expressions bound = parameters.bind(expressions);
    return new Asked(
        new UpdateEdit(key, bound.update()),
        new WriteCondition(bound.condition(), request.returnValuesOnConditionCheckFailure()));
  }

  /** What a request asks for, right in itself. */
  private record Asked(UpdateEdit edit, WriteCondition condition) {
    ItemWrite write() {
      return new ItemWrite(edit, condition);
    }
  }

  private static ExpressionParameters parameters(UpdateItemRequest request) {
    return ExpressionParameters.create()
        .names(request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null)
        .values(request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null)
        .update(request.updateExpression())
        .condition(request.conditionExpression())
        .legacy(
            LegacyParameters.create()
                .attributeUpdates(request.hasAttributeUpdates() ? request.attributeUpdates() : null)
                .expected(request.hasExpected() ? request.expected() : null)
                .conditionalOperator(request.conditionalOperator()));
  }
}
