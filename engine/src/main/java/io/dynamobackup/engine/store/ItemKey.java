package io.dynamobackup.engine.store;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a row stands among the rows of its table or index, or a place between rows.
 *
 * <p>Rows are ordered by the hash of their partition key, then by the partition key itself, then by
 * the sort key: strings by their UTF-8 bytes, numbers by value, binaries by unsigned bytes. Rows of
 * an index that agree in both are ordered by the key of the item they point to.
 *
 * <p>The keys that {@code before…} and {@code after…} return are no row's: they limit a range for
 * {@link Snapshot#ascending} and {@link Snapshot#descending}.
 */
@API(status = Status.EXPERIMENTAL)
public sealed class ItemKey implements Comparable<ItemKey> {
  private final int hash;
  private final Object partition;
  private final @Nullable Object sort;

  private ItemKey(int hash, Object partition, @Nullable Object sort) {
    this.hash = hash;
    this.partition = partition;
    this.sort = sort;
  }

  private static ItemKey of(Object partition, @Nullable Object sort) {
    return new ItemKey(KeyValue.hash(partition), partition, sort);
  }

  /** Returns the key of an item in its table; values are S, N or B. */
  public static ItemKey of(AttributeValue partition, @Nullable AttributeValue sort) {
    return of(KeyValue.of(partition), sort == null ? null : KeyValue.of(sort));
  }

  /** Returns the key of an item in an index of its table. */
  public static ItemKey inIndex(
      AttributeValue partition, @Nullable AttributeValue sort, ItemKey item) {
    return new IndexKey(KeyValue.of(partition), sort == null ? null : KeyValue.of(sort), item);
  }

  /** Returns the place before all rows of a partition key. */
  public static ItemKey before(AttributeValue partition) {
    return of(KeyValue.of(partition), KeyBound.before(null));
  }

  /** Returns the place after all rows of a partition key. */
  public static ItemKey after(AttributeValue partition) {
    return of(KeyValue.of(partition), KeyBound.after(null));
  }

  /** Returns the place before all rows of a partition key whose sort key is not less than that. */
  public static ItemKey before(AttributeValue partition, AttributeValue sort) {
    return of(KeyValue.of(partition), KeyBound.before(KeyValue.of(sort)));
  }

  /** Returns the place after all rows of a partition key whose sort key is not more than that. */
  public static ItemKey after(AttributeValue partition, AttributeValue sort) {
    return of(KeyValue.of(partition), KeyBound.after(KeyValue.of(sort)));
  }

  /**
   * Returns the place after all rows of a partition key whose sort key begins with that; they are
   * the rows between {@link #before(AttributeValue, AttributeValue)} of the prefix and this.
   *
   * @param prefix S or B
   */
  public static ItemKey afterPrefix(AttributeValue partition, AttributeValue prefix) {
    Object next = KeyPrefix.successor(KeyValue.of(prefix));
    return of(KeyValue.of(partition), next == null ? KeyBound.after(null) : KeyBound.before(next));
  }

  /**
   * Returns the place before the rows of a segment of a parallel scan, and after those of the
   * segments before it.
   *
   * @param segment from 0
   * @param total the number of segments
   */
  public static ItemKey beforeSegment(int segment, int total) {
    if (segment < 0 || segment >= total) {
      throw new IllegalArgumentException(
          "segment (%s) must be less than total (%s)".formatted(segment, total));
    }
    long hash = (((long) segment << Integer.SIZE) + total - 1) / total;
    return new ItemKey((int) hash, KeyBound.before(null), null);
  }

  /** Returns which of so many segments of a parallel scan, counted from 0, this row belongs to. */
  public int segment(int total) {
    return (int) ((Integer.toUnsignedLong(hash) * total) >>> Integer.SIZE);
  }

  /** Returns the hash of the partition key: what decides the segment of a parallel scan. */
  public int partitionHash() {
    return hash;
  }

  /** Returns true if both rows have the same partition key. */
  public boolean samePartition(ItemKey other) {
    return hash == other.hash && KeyBound.compare(partition, other.partition) == 0;
  }

  /** Returns the key of the item that a row of an index points to; null in a table. */
  @Nullable ItemKey item() {
    return null;
  }

  @Override
  public final int compareTo(ItemKey other) {
    int order = Integer.compareUnsigned(hash, other.hash);
    if (order == 0) {
      order = KeyBound.compare(partition, other.partition);
    }
    if (order == 0) {
      order = KeyBound.compare(sort, other.sort);
    }
    return order == 0 ? compareItems(item(), other.item()) : order;
  }

  private static int compareItems(@Nullable ItemKey a, @Nullable ItemKey b) {
    return a == null || b == null ? Boolean.compare(a != null, b != null) : a.compareTo(b);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof ItemKey key && compareTo(key) == 0;
  }

  @Override
  public final int hashCode() {
    ItemKey item = item();
    int sortHash = sort == null || sort instanceof KeyBound ? 0 : KeyValue.hash(sort);
    return 31 * (31 * hash + sortHash) + (item == null ? 0 : item.hashCode());
  }

  @Override
  public final String toString() {
    ItemKey item = item();
    return "ItemKey["
        + KeyValue.text(partition)
        + (sort == null ? "" : ", " + KeyValue.text(sort))
        + (item == null ? "" : ", " + item)
        + "]";
  }

  /** A key in an index; a class of its own because keys of tables need no room for the item. */
  private static final class IndexKey extends ItemKey {
    private final ItemKey item;

    IndexKey(Object partition, @Nullable Object sort, ItemKey item) {
      super(KeyValue.hash(partition), partition, sort);
      this.item = item;
    }

    @Override
    ItemKey item() {
      return item;
    }
  }
}
