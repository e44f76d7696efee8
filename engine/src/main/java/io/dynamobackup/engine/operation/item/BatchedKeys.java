package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.error.Errors;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * The keys that a batch asks of one table.
 *
 * @param tableName the name or ARN, as in the request
 */
record BatchedKeys(
    String tableName, KeysAndAttributes asked, List<Map<String, AttributeValue>> keys) {

  /** Checks what can be checked without the table. */
  static BatchedKeys of(String tableName, KeysAndAttributes asked) {
    Unmodelled.refuse("ProjectionExpression", asked.projectionExpression() != null);
    Unmodelled.refuse("ExpressionAttributeNames", asked.hasExpressionAttributeNames());
    Unmodelled.refuse("AttributesToGet", asked.hasAttributesToGet());
    List<Map<String, AttributeValue>> keys = asked.keys().stream().map(CanonicalItem::of).toList();
    if (new HashSet<>(keys).size() < keys.size()) {
      throw duplicates();
    }
    return new BatchedKeys(tableName, asked, keys);
  }

  static RuntimeException duplicates() {
    return Errors.validation("Provided list of item keys contains duplicates");
  }

  boolean isConsistent() {
    return Boolean.TRUE.equals(asked.consistentRead());
  }
}
