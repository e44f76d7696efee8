package io.dynamobackup.engine.catalog;

import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many capacity units reads and writes consume (Developer Guide, "Capacity unit consumption for
 * read operations" and "… for write operations").
 */
@API(status = Status.INTERNAL)
public final class CapacityUnits {
  /** What AWS says when a table has too few provisioned units. */
  public static final String TABLE_EXCEEDED =
      "The level of configured provisioned throughput for the table was exceeded. Consider"
          + " increasing your provisioning level with the UpdateTable API.";

  /** What AWS says to a write when an index that it changes has too few provisioned units. */
  public static final String INDEXES_EXCEEDED =
      "The level of configured provisioned throughput for one or more global secondary indexes of"
          + " the table was exceeded. Consider increasing your provisioning level for the"
          + " under-provisioned global secondary indexes with the UpdateTable API";

  private static final int READ_BYTES = 4096;
  private static final int WRITE_BYTES = 1024;

  private CapacityUnits() {}

  /** Returns the units of reading so many bytes at once. */
  public static double read(long bytes, boolean consistent) {
    double units = units(bytes, READ_BYTES);
    return consistent ? units : units / 2;
  }

  /** Returns the units of reading one item that is, or is not, there. */
  public static double read(@Nullable Map<String, AttributeValue> item, boolean consistent) {
    return read(bytes(item), consistent);
  }

  /** Returns the units of a write to a table: the larger item counts. */
  public static double write(
      @Nullable Map<String, AttributeValue> before, @Nullable Map<String, AttributeValue> after) {
    return units(Math.max(bytes(before), bytes(after)), WRITE_BYTES);
  }

  /**
   * Returns the units of what a write to a table does to an index of it: nothing when what the
   * index holds stays the same, two writes when the item moves to another place in it.
   */
  public static double write(
      SecondaryIndex index,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {
    Map<String, AttributeValue> old = held(index, before);
    Map<String, AttributeValue> present = held(index, after);
    if (Objects.equals(old, present)) {
      return 0;
    }
    if (old != null && present != null && moves(index.key(), old, present)) {
      return write(old, null) + write(null, present);
    }
    return write(old, present);
  }

  private static @Nullable Map<String, AttributeValue> held(
      SecondaryIndex index, @Nullable Map<String, AttributeValue> item) {
    return item != null && KeyRules.canBeIndexed(index.key(), item) ? index.project(item) : null;
  }

  private static boolean moves(
      KeySchema key, Map<String, AttributeValue> old, Map<String, AttributeValue> present) {
    return !key.keyOf(old).equals(key.keyOf(present));
  }

  /** Returns the size of an item, 0 for none. */
  public static long bytes(@Nullable Map<String, AttributeValue> item) {
    return item == null ? 0 : ItemSize.of(item);
  }

  private static double units(long bytes, int unit) {
    return Math.max(1, (bytes + unit - 1) / unit);
  }
}
