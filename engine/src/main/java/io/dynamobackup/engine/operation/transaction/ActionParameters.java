package io.dynamobackup.engine.operation.transaction;

import io.dynamobackup.engine.catalog.ItemSize;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.ExpressionParameters;
import io.dynamobackup.engine.expression.Expressions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** What the four kinds of actions have in common, under one name. */
record ActionParameters(
    String tableName,
    @Nullable Map<String, String> names,
    @Nullable Map<String, AttributeValue> values,
    @Nullable String condition,
    @Nullable ReturnValuesOnConditionCheckFailure onFailure) {

  /**
   * How many levels values of expressions may have: those of an item do not count here. AWS was
   * seen to take 33 and to refuse 41.
   */
  private static final int LEVELS = 33;

  static ActionParameters of(Put put) {
    return new ActionParameters(
        put.tableName(),
        put.hasExpressionAttributeNames() ? put.expressionAttributeNames() : null,
        put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null,
        put.conditionExpression(),
        put.returnValuesOnConditionCheckFailure());
  }

  static ActionParameters of(Delete delete) {
    return new ActionParameters(
        delete.tableName(),
        delete.hasExpressionAttributeNames() ? delete.expressionAttributeNames() : null,
        delete.hasExpressionAttributeValues() ? delete.expressionAttributeValues() : null,
        delete.conditionExpression(),
        delete.returnValuesOnConditionCheckFailure());
  }

  static ActionParameters of(Update update) {
    return new ActionParameters(
        update.tableName(),
        update.hasExpressionAttributeNames() ? update.expressionAttributeNames() : null,
        update.hasExpressionAttributeValues() ? update.expressionAttributeValues() : null,
        update.conditionExpression(),
        update.returnValuesOnConditionCheckFailure());
  }

  static ActionParameters of(ConditionCheck check) {
    return new ActionParameters(
        check.tableName(),
        check.hasExpressionAttributeNames() ? check.expressionAttributeNames() : null,
        check.hasExpressionAttributeValues() ? check.expressionAttributeValues() : null,
        check.conditionExpression(),
        check.returnValuesOnConditionCheckFailure());
  }

  /** Where there is no expression, AWS does not look at names and values, as it does elsewhere. */
  Expressions bind(@Nullable String update, ExpressionCache cache) {
    ExpressionParameters parameters =
        ExpressionParameters.create().update(update).condition(condition);
    if (update != null || condition != null) {
      parameters.names(names).values(values).levels(LEVELS);
    }
    return parameters.bind(cache);
  }

  /** Returns how many bytes of values the action sends beside its item or key. */
  int valueBytes() {
    return values == null ? 0 : values.values().stream().mapToInt(ItemSize::of).sum();
  }
}
