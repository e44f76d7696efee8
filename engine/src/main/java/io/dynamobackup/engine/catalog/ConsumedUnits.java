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

/**
 * What a call consumes of one table and its indexes, for its answer to show.
 *
 * <p>A transaction consumes twice, as it first prepares and then commits (Developer Guide, "Amazon
 * DynamoDB Transactions: How it works"), and its answer tells whether reads or writes were
 * consumed. Global secondary indexes follow a transaction once it is done, as they follow any other
 * write.
 */
@API(status = Status.INTERNAL)
public final class ConsumedUnits {
  private static final int PREPARE_AND_COMMIT = 2;

  private final String tableName;
  private final Kind kind;
  private final Map<String, Double> local = new LinkedHashMap<>();
  private final Map<String, Double> global = new LinkedHashMap<>();
  private double table;

  /** Starts with nothing; the name is as the request has it, which may be an ARN. */
  public ConsumedUnits(String tableName) {
    this(tableName, Kind.ORDINARY);
  }

  /** Starts with nothing. */
  public ConsumedUnits(String tableName, Kind kind) {
    this.tableName = tableName;
    this.kind = kind;
  }

  /** What consumes. */
  public enum Kind {
    /** Whatever is not a transaction. */
    ORDINARY,
    /** A transaction that reads, or only repeats the answer of one that wrote. */
    TRANSACTION_READ,
    /** A transaction that writes. */
    TRANSACTION_WRITE
  }

  /** Returns true if the answer is to show consumed capacity. */
  public static boolean isWanted(@Nullable ReturnConsumedCapacity wanted) {
    return wanted == ReturnConsumedCapacity.TOTAL || wanted == ReturnConsumedCapacity.INDEXES;
  }

  /** Adds units of the table itself. */
  public ConsumedUnits add(double units) {
    table += units * times();
    return this;
  }

  /** Adds units of an index. */
  public ConsumedUnits add(SecondaryIndex index, double units) {
    if (index.isGlobal()) {
      global.merge(index.name(), units, Double::sum);
    } else {
      local.merge(index.name(), units * times(), Double::sum);
    }
    return this;
  }

  private int times() {
    return kind == Kind.ORDINARY ? 1 : PREPARE_AND_COMMIT;
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

  /** Returns what is consumed of the table and its local indexes, which use the table's units. */
  double ofTable() {
    return table + sum(local);
  }

  /** Returns what is consumed of each global secondary index. */
  Map<String, Double> ofGlobalIndexes() {
    return global;
  }

  /** Returns what the answer shows: nothing, the total, or the total and its parts. */
  public @Nullable ConsumedCapacity shown(@Nullable ReturnConsumedCapacity wanted) {
    if (!isWanted(wanted)) {
      return null;
    }
    ConsumedCapacity.Builder shown =
        ConsumedCapacity.builder()
            .tableName(tableName)
            .capacityUnits(total())
            .readCapacityUnits(of(Kind.TRANSACTION_READ, total()))
            .writeCapacityUnits(of(Kind.TRANSACTION_WRITE, total()));
    if (wanted == ReturnConsumedCapacity.INDEXES) {
      shown.table(capacity(table));
      shown.localSecondaryIndexes(local.isEmpty() ? null : capacities(local));
      shown.globalSecondaryIndexes(global.isEmpty() ? null : capacities(global));
    }
    return shown.build();
  }

  private @Nullable Double of(Kind told, double units) {
    return kind == told ? units : null;
  }

  private double total() {
    return ofTable() + sum(global);
  }

  private static double sum(Map<String, Double> units) {
    return units.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private Map<String, Capacity> capacities(Map<String, Double> units) {
    Map<String, Capacity> capacities = new LinkedHashMap<>();
    units.forEach((index, consumed) -> capacities.put(index, capacity(consumed)));
    return capacities;
  }

  private Capacity capacity(double units) {
    return Capacity.builder()
        .capacityUnits(units)
        .readCapacityUnits(of(Kind.TRANSACTION_READ, units))
        .writeCapacityUnits(of(Kind.TRANSACTION_WRITE, units))
        .build();
  }
}
