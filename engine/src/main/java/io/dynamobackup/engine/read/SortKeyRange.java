package io.dynamobackup.engine.read;

import io.dynamobackup.engine.expression.KeyCondition;
import io.dynamobackup.engine.expression.SortKeyCondition;
import io.dynamobackup.engine.store.ItemKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The places between which a key condition finds all of its rows, and few others.
 *
 * @param first a place before the first row
 * @param last a place after the last row
 */
record SortKeyRange(ItemKey first, ItemKey last) {

  static SortKeyRange of(KeyCondition condition) {
    AttributeValue partition = condition.partition();
    SortKeyCondition sort = condition.sort();
    AttributeValue from = sort.from();
    AttributeValue to = sort.to();
    return new SortKeyRange(
        from == null ? ItemKey.before(partition) : ItemKey.before(partition, from),
        sort instanceof SortKeyCondition.WithPrefix alike
            ? ItemKey.afterPrefix(partition, alike.prefix())
            : to == null ? ItemKey.after(partition) : ItemKey.after(partition, to));
  }
}
