package io.dynamobackup.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The partition a query reads, and what it reads of it.
 *
 * @param partitions the values of the attributes of the partition key
 * @param sorts what is asked of the first attributes of the sort key; all but the last of these are
 *     asked to be equal to a value
 */
@API(status = Status.EXPERIMENTAL)
public record KeyCondition(List<AttributeValue> partitions, List<SortKeyCondition> sorts) {
  private static final SortKeyCondition ANY = new SortKeyCondition.Any();

  /** Creates a condition. */
  public KeyCondition {
    partitions = List.copyOf(partitions);
    sorts = List.copyOf(sorts);
  }

  /** Creates a condition on keys of one attribute each. */
  public KeyCondition(AttributeValue partition, SortKeyCondition sort) {
    this(List.of(partition), List.of(sort));
  }

  /** Returns the value of the partition key, or of its first attribute. */
  public AttributeValue partition() {
    return partitions.get(0);
  }

  /** Returns what is asked of the sort key, or of its first attribute. */
  public SortKeyCondition sort() {
    return sorts.isEmpty() ? ANY : sorts.get(0);
  }

  /** Returns the values that the first attributes of the sort key must have, all but the last. */
  public List<AttributeValue> equalSorts() {
    List<AttributeValue> values = new ArrayList<>();
    for (SortKeyCondition equal : sorts.subList(0, Math.max(0, sorts.size() - 1))) {
      values.add(Objects.requireNonNull(equal.from()));
    }
    return values;
  }

  /** Returns what is asked of the last attribute of the sort key of which something is asked. */
  public SortKeyCondition lastSort() {
    return sorts.isEmpty() ? ANY : sorts.get(sorts.size() - 1);
  }
}
