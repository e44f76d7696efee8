package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/**
 * What is used up of the capacity of a table and of its global secondary indexes; local ones use
 * the table's. Unless an engine meters its tables, there is always enough.
 */
@API(status = Status.INTERNAL)
public final class TableMeters {
  /** Not the name of an index. */
  private static final String TABLE = "";

  private final Table table;
  private final boolean on;
  private final Map<Metered, Meter> meters = new HashMap<>();

  TableMeters(Table table, boolean on) {
    this.table = table;
    this.on = on;
  }

  /** Returns the meters of a table's fork, at which the same is used up. */
  TableMeters fork(Table fork, boolean isOn) {
    TableMeters forked = new TableMeters(fork, isOn);
    meters.forEach((metered, meter) -> forked.meters.put(metered, meter.fork()));
    return forked;
  }

  /** Returns false if there is always enough. */
  public boolean areOn() {
    return on;
  }

  /** Takes what is consumed, of the table and all indexes or of none; or throws what AWS does. */
  public void require(ConsumedUnits consumed, Access access, Instant now) {
    throwIf(take(consumed, access, now));
  }

  /**
   * Takes what a page consumes, which nobody knows before it is read: where half a unit is left it
   * is read, and owes the rest.
   */
  public void requirePage(ConsumedUnits consumed, Instant now) {
    throwIf(take(consumed, Access.READ, Taking.PAGE, now));
  }

  private static void throwIf(@Nullable DynamoDbException error) {
    if (error != null) {
      throw error;
    }
  }

  /**
   * Takes what is consumed, of the table and all indexes or of none. Returns null, or the error.
   */
  public @Nullable DynamoDbException take(ConsumedUnits consumed, Access access, Instant now) {
    return take(consumed, access, Taking.WHOLE, now);
  }

  private @Nullable DynamoDbException take(
      ConsumedUnits consumed, Access access, Taking taking, Instant now) {
    if (!on) {
      return null;
    }
    Map<String, Double> taken = new LinkedHashMap<>();
    for (Map.Entry<String, Double> part : parts(consumed).entrySet()) {
      String name = part.getKey();
      double units = part.getValue();
      Shortage shortage = take(name, units, taking.needed(units), access, now);
      if (shortage != null) {
        giveBack(taken, access);
        return shortage.error(table.identity().arn(), name.equals(TABLE) ? null : name, access);
      }
      taken.put(name, units);
    }
    return null;
  }

  private @Nullable Shortage take(
      String name, double units, double needed, Access access, Instant now) {
    boolean isTable = name.equals(TABLE);
    return meters
        .computeIfAbsent(new Metered(name, access), each -> new Meter(access))
        .take(
            units,
            needed,
            (isTable ? table.throughput() : table.throughput(name)).capacity(),
            maxima(name),
            isTable ? table.activeAt() : table.indexes().activeAt(name),
            now);
  }

  /** Gives back what was taken of the table and all indexes. */
  public void giveBack(ConsumedUnits consumed, Access access) {
    if (on) {
      giveBack(parts(consumed), access);
    }
  }

  private void giveBack(Map<String, Double> taken, Access access) {
    taken.forEach(
        (name, units) -> {
          Meter meter = meters.get(new Metered(name, access));
          if (meter != null) {
            meter.giveBack(units);
          }
        });
  }

  /** Lets a new index begin with units of its own. */
  void forgetIndex(String indexName) {
    meters.keySet().removeIf(metered -> metered.name().equals(indexName));
  }

  private static Map<String, Double> parts(ConsumedUnits consumed) {
    Map<String, Double> parts = new LinkedHashMap<>();
    if (consumed.ofTable() > 0) {
      parts.put(TABLE, consumed.ofTable());
    }
    parts.putAll(consumed.ofGlobalIndexes());
    return parts;
  }

  private @Nullable OnDemandThroughput maxima(String name) {
    if (name.equals(TABLE)) {
      return table.definition().onDemandThroughput();
    }
    return table.definition().globalSecondaryIndexes().stream()
        .filter(index -> index.indexName().equals(name))
        .findFirst()
        .map(GlobalSecondaryIndex::onDemandThroughput)
        .orElse(null);
  }

  /** How much of what is consumed must be there. */
  private enum Taking {
    /** All of it. */
    WHOLE,
    /** Anything at all. */
    PAGE;

    double needed(double units) {
      return this == WHOLE ? units : Math.min(units, 0.5);
    }
  }

  private record Metered(String name, Access access) {}
}
