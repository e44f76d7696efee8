package io.dynamobackup.engine.write;

import io.dynamobackup.engine.catalog.KeyNames;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.expression.ConditionExpression;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * What must hold of the present item for a write to happen.
 *
 * @param expression the condition; null if there is none
 * @param onFailure whether the error is to show the present item
 */
@API(status = Status.INTERNAL)
public record WriteCondition(
    @Nullable ConditionExpression expression,
    @Nullable ReturnValuesOnConditionCheckFailure onFailure) {
  private static final WriteCondition NONE = new WriteCondition(null, null);

  /** Returns the condition that always holds. */
  public static WriteCondition none() {
    return NONE;
  }

  /** Checks that the condition uses the keys of the table as what they are. */
  public void check(Table table, Instant now) {
    if (expression != null) {
      KeyNames keys = KeyNames.of(table, now);
      expression.requireScalarKeys(keys.table(), keys.indexes());
    }
  }

  /** Checks the present item; one that is not there has no attributes. */
  public void require(@Nullable Map<String, AttributeValue> item) {
    if (expression == null || expression.matches(item == null ? Map.of() : item)) {
      return;
    }
    throw ConditionalCheckFailedException.builder()
        .message("The conditional request failed")
        .item(onFailure == ReturnValuesOnConditionCheckFailure.ALL_OLD ? item : null)
        .build();
  }
}
