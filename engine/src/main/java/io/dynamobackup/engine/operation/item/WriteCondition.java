package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.expression.ConditionExpression;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** What must hold of the present item for a write to happen. */
record WriteCondition(
    @Nullable ConditionExpression expression,
    @Nullable ReturnValuesOnConditionCheckFailure onFailure) {

  /** Checks that the condition uses the keys of the table as what they are. */
  void check(Table table, Instant now) {
    if (expression != null) {
      KeyNames keys = KeyNames.of(table, now);
      expression.requireScalarKeys(keys.table(), keys.indexes());
    }
  }

  /** Checks the present item; one that is not there has no attributes. */
  void require(@Nullable Map<String, AttributeValue> item) {
    if (expression == null || expression.matches(item == null ? Map.of() : item)) {
      return;
    }
    throw ConditionalCheckFailedException.builder()
        .message("The conditional request failed")
        .item(onFailure == ReturnValuesOnConditionCheckFailure.ALL_OLD ? item : null)
        .build();
  }
}
