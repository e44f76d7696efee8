package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Wording;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.ExpressionParameters;
import io.dynamobackup.engine.expression.LegacyParameters;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.write.CheckedWrite;
import io.dynamobackup.engine.write.ItemWrite;
import io.dynamobackup.engine.write.PutEdit;
import io.dynamobackup.engine.write.WriteCondition;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** Puts an item in the place of the one with its key, if there is one. */
final class PutItem implements Operation<PutItemRequest, PutItemResponse> {
  private final Tables tables;
  private final InstantSource clock;
  private final ExpressionCache expressions;
  private final Wording wording = Wording.of(name());

  PutItem(Tables tables, InstantSource clock, ExpressionCache expressions) {
    this.tables = tables;
    this.clock = clock;
    this.expressions = expressions;
  }

  @Override
  public PutItemResponse execute(PutItemRequest request) {
    ItemWrite asked = wording.tell(() -> asked(request));
    CanonicalItem.requireSize(asked.edit().attributes());
    Instant now = clock.instant();
    CheckedWrite write = asked.in(tables.forItems(request.tableName(), now), now).admit();
    write.apply(now);
    return PutItemResponse.builder()
        .attributes(write.image(request.returnValues()))
        .consumedCapacity(
            write.consumed(request.tableName(), request.returnConsumedCapacity(), now))
        .itemCollectionMetrics(write.collection(request.returnItemCollectionMetrics(), now))
        .build();
  }

  private ItemWrite asked(PutItemRequest request) {
    ExpressionParameters parameters = parameters(request).compatible();
    OldImage.check(request.returnValues());
    PutEdit edit = new PutEdit(CanonicalItem.ofAnySize(request.item()));
    return new ItemWrite(edit, condition(request, parameters));
  }

  private WriteCondition condition(PutItemRequest request, ExpressionParameters parameters) {
    return new WriteCondition(
        parameters.bind(expressions).condition(), request.returnValuesOnConditionCheckFailure());
  }

  private static ExpressionParameters parameters(PutItemRequest request) {
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
