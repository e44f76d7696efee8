package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.expression.KeyCondition;
import io.dynamobackup.engine.partiql.Predicate;
import io.dynamobackup.engine.store.ItemKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A part of one partition that is read: the keys between two that are no item's.
 *
 * @param condition asks for these keys
 */
record KeyRange(KeyCondition condition, ItemKey lower, ItemKey upper) {

  static KeyRange of(Branch branch, AttributeValue partition, KeySchema schema) {
    ItemKey lower = ItemKey.before(partition);
    ItemKey upper = ItemKey.after(partition);
    for (Predicate.Comparison test : branch.sortTests(schema)) {
      lower = max(lower, lower(partition, test));
      upper = min(upper, upper(partition, test));
    }
    return new KeyRange(new KeyCondition(partition, branch.sort(schema)), lower, upper);
  }

  private static ItemKey lower(AttributeValue partition, Predicate.Comparison test) {
    AttributeValue value = test.values().get(0);
    return switch (test.relation()) {
      case LESS, LESS_OR_EQUAL -> ItemKey.before(partition);
      case GREATER -> ItemKey.after(partition, value);
      case EQUAL, NOT_EQUAL, GREATER_OR_EQUAL, BETWEEN, IN, BEGINS_WITH ->
          ItemKey.before(partition, value);
    };
  }

  private static ItemKey upper(AttributeValue partition, Predicate.Comparison test) {
    AttributeValue value = test.values().get(0);
    return switch (test.relation()) {
      case GREATER, GREATER_OR_EQUAL -> ItemKey.after(partition);
      case LESS -> ItemKey.before(partition, value);
      case BETWEEN -> ItemKey.after(partition, test.values().get(1));
      case BEGINS_WITH -> ItemKey.afterPrefix(partition, value);
      case EQUAL, NOT_EQUAL, LESS_OR_EQUAL, IN -> ItemKey.after(partition, value);
    };
  }

  private static ItemKey max(ItemKey a, ItemKey b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static ItemKey min(ItemKey a, ItemKey b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  boolean isEmpty() {
    return lower.compareTo(upper) >= 0;
  }

  boolean includes(ItemKey key) {
    return lower.compareTo(key) < 0 && key.compareTo(upper) < 0;
  }

  /** Returns true if another range, which does not begin before this one, has keys of it. */
  boolean overlaps(KeyRange next) {
    return next.lower.compareTo(upper) < 0;
  }

  /** Returns a key that is ordered as the partition key is by value: as a sort key. */
  ItemKey partition() {
    return KeyValues.order(condition.partition());
  }
}
