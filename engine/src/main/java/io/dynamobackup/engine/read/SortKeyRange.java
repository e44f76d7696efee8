package io.dynamobackup.engine.read;

import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.expression.KeyCondition;
import io.dynamobackup.engine.expression.SortKeyCondition;
import io.dynamobackup.engine.store.ItemKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The places between which a key condition finds all of its rows, and few others.
 *
 * @param first a place before the first row
 * @param last a place after the last row
 */
record SortKeyRange(ItemKey first, ItemKey last) {

  static SortKeyRange of(KeyCondition condition, KeySchema schema) {
    AttributeValue partition = schema.partitionValue(condition.partitions());
    return schema.sorts().size() > 1
        ? ofSeveral(partition, condition, schema)
        : ofOne(partition, condition.sort());
  }

  private static SortKeyRange ofOne(AttributeValue partition, SortKeyCondition sort) {
    AttributeValue from = sort.from();
    AttributeValue to = sort.to();
    return new SortKeyRange(
        from == null ? ItemKey.before(partition) : ItemKey.before(partition, from),
        sort instanceof SortKeyCondition.WithPrefix alike
            ? ItemKey.afterPrefix(partition, alike.prefix())
            : to == null ? ItemKey.after(partition) : ItemKey.after(partition, to));
  }

  /** Whatever the values after it, a sort key begins with those that it must have. */
  private static SortKeyRange ofSeveral(
      AttributeValue partition, KeyCondition condition, KeySchema schema) {
    SortKeyCondition sort = condition.lastSort();
    boolean alike = sort instanceof SortKeyCondition.WithPrefix;
    List<AttributeValue> from = values(condition, alike ? null : sort.from());
    List<AttributeValue> to = values(condition, sort.to());
    return new SortKeyRange(
        from.isEmpty()
            ? ItemKey.before(partition)
            : ItemKey.before(partition, schema.sortValue(from)),
        to.isEmpty()
            ? ItemKey.after(partition)
            : ItemKey.afterPrefix(partition, schema.sortValue(to)));
  }

  private static List<AttributeValue> values(
      KeyCondition condition, @Nullable AttributeValue last) {
    List<AttributeValue> values = new ArrayList<>(condition.equalSorts());
    if (last != null) {
      values.add(last);
    }
    return values;
  }
}
