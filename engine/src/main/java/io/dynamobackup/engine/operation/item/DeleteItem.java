package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Wording;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.ExpressionParameters;
import io.dynamobackup.engine.expression.LegacyParameters;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.write.CheckedWrite;
import io.dynamobackup.engine.write.DeleteEdit;
import io.dynamobackup.engine.write.ItemWrite;
import io.dynamobackup.engine.write.WriteCondition;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;

/** Removes an item, if it is there. */
final class DeleteItem implements Operation<DeleteItemRequest, DeleteItemResponse> {
  private final Tables tables;
  private final InstantSource clock;
  private final ExpressionCache expressions;
  private final Wording wording = Wording.of(name());

  DeleteItem(Tables tables, InstantSource clock, ExpressionCache expressions) {
    this.tables = tables;
    this.clock = clock;
    this.expressions = expressions;
  }

  @Override
  public DeleteItemResponse execute(DeleteItemRequest request) {
    ItemWrite asked = wording.tell(() -> asked(request));
    Instant now = clock.instant();
    CheckedWrite write = asked.in(tables.forItems(request.tableName(), now), now).admit();
    write.apply(now);
    return DeleteItemResponse.builder()
        .attributes(write.image(request.returnValues()))
        .consumedCapacity(
            write.consumed(request.tableName(), request.returnConsumedCapacity(), now))
        .itemCollectionMetrics(write.collection(request.returnItemCollectionMetrics(), now))
        .build();
  }

  private ItemWrite asked(DeleteItemRequest request) {
    ExpressionParameters parameters = parameters(request).compatible();
    OldImage.check(request.returnValues());
    return new ItemWrite(DeleteEdit.of(request.key()), condition(request, parameters));
  }

  private WriteCondition condition(DeleteItemRequest request, ExpressionParameters parameters) {
    return new WriteCondition(
        parameters.bind(expressions).condition(), request.returnValuesOnConditionCheckFailure());
  }

  private static ExpressionParameters parameters(DeleteItemRequest request) {
    return ExpressionParameters.create()
        .names(request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null)
        .values(request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null)
        .condition(request.conditionExpression())
        .legacy(
            LegacyParameters.create()
                .expected(request.hasExpected() ? request.expected() : null)
                .conditionalOperator(request.conditionalOperator()));
  }
}
