package io.dynamobackup.engine.store;

import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a row stands among the rows of its table or index.
 *
 * <p>Rows are ordered by the hash of their partition key, then by the partition key itself, then by
 * the sort key: strings by their UTF-8 bytes, numbers by value, binaries by unsigned bytes. Rows of
 * an index that agree in both are ordered by the key of the item they point to.
 */
@API(status = Status.EXPERIMENTAL)
public final class ItemKey implements Comparable<ItemKey> {
  private final int hash;
  private final Object partition;
  private final @Nullable Object sort;
  private final @Nullable ItemKey item;

  private ItemKey(Object partition, @Nullable Object sort, @Nullable ItemKey item) {
    this.hash = KeyValue.hash(partition);
    this.partition = partition;
    this.sort = sort;
    this.item = item;
  }

  /** Returns the key of an item in its table; values are S, N or B. */
  public static ItemKey of(AttributeValue partition, @Nullable AttributeValue sort) {
    return new ItemKey(KeyValue.of(partition), sort == null ? null : KeyValue.of(sort), null);
  }

  /** Returns the key of an item in an index of its table. */
  public static ItemKey inIndex(
      AttributeValue partition, @Nullable AttributeValue sort, ItemKey item) {
    return new ItemKey(KeyValue.of(partition), sort == null ? null : KeyValue.of(sort), item);
  }

  /** Returns the hash of the partition key: what decides the segment of a parallel scan. */
  public int partitionHash() {
    return hash;
  }

  /** Returns true if both rows have the same partition key. */
  public boolean samePartition(ItemKey other) {
    return hash == other.hash && partition.equals(other.partition);
  }

  @Override
  public int compareTo(ItemKey other) {
    int order = Integer.compareUnsigned(hash, other.hash);
    if (order == 0) {
      order = KeyValue.compare(partition, other.partition);
    }
    if (order == 0) {
      order = KeyValue.compareNullable(sort, other.sort);
    }
    if (order == 0 && item != null && other.item != null) {
      order = item.compareTo(other.item);
    }
    return order;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ItemKey key && compareTo(key) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * hash + Objects.hashCode(sort);
  }

  @Override
  public String toString() {
    return "ItemKey[" + partition + (sort == null ? "" : ", " + sort) + "]";
  }
}
