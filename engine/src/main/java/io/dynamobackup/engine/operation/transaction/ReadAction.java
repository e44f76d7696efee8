package io.dynamobackup.engine.operation.transaction;

import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.ExpressionParameters;
import io.dynamobackup.engine.expression.ProjectionExpression;
import io.dynamobackup.engine.write.ItemWrite;
import io.dynamobackup.engine.write.UnchangedEdit;
import io.dynamobackup.engine.write.WriteCondition;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;

/**
 * One action of a transaction that reads, right in itself.
 *
 * @param tableName the name or ARN, as in the request
 */
record ReadAction(String tableName, ItemWrite read, @Nullable ProjectionExpression projection) {

  /** Checks what can be checked without the table. */
  static ReadAction of(Get get, ExpressionCache cache) {
    ItemWrite read = new ItemWrite(UnchangedEdit.of(get.key()), WriteCondition.none());
    return new ReadAction(get.tableName(), read, projection(get, cache));
  }

  /** Without an expression, AWS does not look at names, as it does elsewhere. */
  private static @Nullable ProjectionExpression projection(Get get, ExpressionCache cache) {
    if (get.projectionExpression() == null) {
      return null;
    }
    return ExpressionParameters.create()
        .names(get.hasExpressionAttributeNames() ? get.expressionAttributeNames() : null)
        .projection(get.projectionExpression())
        .bind(cache)
        .projection();
  }

  /** Returns what the answer shows of the item that is there, or of none. */
  ItemResponse shown(@Nullable Map<String, AttributeValue> item) {
    if (item == null) {
      return ItemResponse.builder().build();
    }
    return ItemResponse.builder().item(projection == null ? item : projection.apply(item)).build();
  }
}
