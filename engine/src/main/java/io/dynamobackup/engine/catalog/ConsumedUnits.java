package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** What a call consumes of one table and its indexes, for its answer to show. */
@API(status = Status.INTERNAL)
public final class ConsumedUnits {
  private final String tableName;
  private final Map<String, Double> local = new LinkedHashMap<>();
  private final Map<String, Double> global = new LinkedHashMap<>();
  private double table;

  /** Starts with nothing; the name is as the request has it, which may be an ARN. */
  public ConsumedUnits(String tableName) {
    this.tableName = tableName;
  }

  /** Returns true if the answer is to show consumed capacity. */
  public static boolean isWanted(@Nullable ReturnConsumedCapacity wanted) {
    return wanted == ReturnConsumedCapacity.TOTAL || wanted == ReturnConsumedCapacity.INDEXES;
  }

  /** Adds units of the table itself. */
  public ConsumedUnits add(double units) {
    table += units;
    return this;
  }

  /** Adds units of an index. */
  public ConsumedUnits add(SecondaryIndex index, double units) {
    (index.isGlobal() ? global : local).merge(index.name(), units, Double::sum);
    return this;
  }

  /** Adds the units of a write to the table and to those indexes of it that the write changes. */
  public ConsumedUnits addWrite(
      Table written,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after,
      Instant now) {
    add(CapacityUnits.write(before, after));
    for (SecondaryIndex index : written.indexes(now)) {
      if (index.status(now) == IndexStatus.DELETING) {
        continue;
      }
      double units = CapacityUnits.write(index, before, after);
      if (units > 0) {
        add(index, units);
      }
    }
    return this;
  }

  /** Returns what the answer shows: nothing, the total, or the total and its parts. */
  public @Nullable ConsumedCapacity shown(@Nullable ReturnConsumedCapacity wanted) {
    if (!isWanted(wanted)) {
      return null;
    }
    ConsumedCapacity.Builder shown =
        ConsumedCapacity.builder().tableName(tableName).capacityUnits(total());
    if (wanted == ReturnConsumedCapacity.INDEXES) {
      shown.table(capacity(table));
      shown.localSecondaryIndexes(local.isEmpty() ? null : capacities(local));
      shown.globalSecondaryIndexes(global.isEmpty() ? null : capacities(global));
    }
    return shown.build();
  }

  private double total() {
    return table + sum(local) + sum(global);
  }

  private static double sum(Map<String, Double> units) {
    return units.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Map<String, Capacity> capacities(Map<String, Double> units) {
    Map<String, Capacity> capacities = new LinkedHashMap<>();
    units.forEach((index, consumed) -> capacities.put(index, capacity(consumed)));
    return capacities;
  }

  private static Capacity capacity(double units) {
    return Capacity.builder().capacityUnits(units).build();
  }
}
