package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.catalog.StartKey;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.expression.KeyCondition;
import io.dynamobackup.engine.expression.SortKeyCondition;
import io.dynamobackup.engine.read.QueryRows;
import io.dynamobackup.engine.store.ItemKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * {@code ExclusiveStartKey}: where a page is to go on, if it is not the first.
 *
 * @param attributes canonical; null for the first page
 */
record PageStart(@Nullable Map<String, AttributeValue> attributes) {

  /** Takes the parameter, null where a request has none. */
  static PageStart of(@Nullable Map<String, AttributeValue> exclusiveStartKey) {
    if (exclusiveStartKey == null) {
      return new PageStart(null);
    }
    try {
      return new PageStart(CanonicalItem.of(exclusiveStartKey));
    } catch (DynamoDbException e) {
      throw exclusiveStartKey.values().stream().anyMatch(PageStart::isNothing)
          ? Errors.validation(
              "The provided starting key is invalid: " + e.awsErrorDetails().errorMessage())
          : e;
    }
  }

  /** Of all that can be wrong with a value AWS says so much only of these. */
  private static boolean isNothing(AttributeValue value) {
    return Boolean.FALSE.equals(value.nul())
        || (value.hasSs() && value.ss().isEmpty())
        || (value.hasBs() && value.bs().isEmpty());
  }

  /** Returns the attributes as a key of what is read; null for the first page. */
  @Nullable StartKey in(ItemSource source) {
    return attributes == null ? null : new StartKey(source, attributes);
  }

  /** Returns the row a query is to go on after, which must be one that it could have returned. */
  static ItemKey row(StartKey start, KeyCondition condition) {
    ItemKey row = start.row();
    KeySchema schema = start.source().key();
    boolean sameKey =
        row.samePartition(ItemKey.before(schema.partitionValue(condition.partitions())));
    if (schema.sort() == null || condition.sort() instanceof SortKeyCondition.Any) {
      require(
          sameKey,
          "The provided starting key is outside query boundaries based on provided conditions");
      return row;
    }
    require(
        QueryRows.belongs(start.attributes(), condition, schema),
        "The provided starting key does not match the range key predicate");
    require(sameKey, "The query can return at most one row and cannot be restarted");
    return row;
  }

  private static void require(boolean condition, String text) {
    if (!condition) {
      throw Errors.validation(text);
    }
  }
}
