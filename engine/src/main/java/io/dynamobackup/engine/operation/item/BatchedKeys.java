package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.ExpressionParameters;
import io.dynamobackup.engine.expression.LegacyParameters;
import io.dynamobackup.engine.expression.ProjectionExpression;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * The keys that a batch asks of one table.
 *
 * @param tableName the name or ARN, as in the request
 */
record BatchedKeys(
    String tableName,
    KeysAndAttributes asked,
    List<Map<String, AttributeValue>> keys,
    @Nullable ProjectionExpression projection) {

  /** Checks what can be checked without the table. */
  static BatchedKeys of(String tableName, KeysAndAttributes asked, ExpressionCache expressions) {
    ExpressionParameters parameters = parameters(asked).compatible();
    List<Map<String, AttributeValue>> keys = asked.keys().stream().map(CanonicalItem::of).toList();
    if (new HashSet<>(keys).size() < keys.size()) {
      throw duplicates();
    }
    return new BatchedKeys(tableName, asked, keys, parameters.bind(expressions).projection());
  }

  private static ExpressionParameters parameters(KeysAndAttributes asked) {
    return ExpressionParameters.create()
        .names(asked.hasExpressionAttributeNames() ? asked.expressionAttributeNames() : null)
        .projection(asked.projectionExpression())
        .legacy(
            LegacyParameters.create()
                .attributesToGet(asked.hasAttributesToGet() ? asked.attributesToGet() : null));
  }

  static RuntimeException duplicates() {
    return Errors.validation("Provided list of item keys contains duplicates");
  }

  /** Returns what is shown of an item that was found. */
  Map<String, AttributeValue> shown(Map<String, AttributeValue> item) {
    return projection == null ? item : projection.apply(item);
  }

  boolean isConsistent() {
    return Boolean.TRUE.equals(asked.consistentRead());
  }
}
