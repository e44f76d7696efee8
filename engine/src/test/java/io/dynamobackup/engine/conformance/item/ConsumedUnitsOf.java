package io.dynamobackup.engine.conformance.item;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** What an answer shows of a call's consumed capacity, by index. */
final class ConsumedUnitsOf {
  private ConsumedUnitsOf() {}

  static ConsumedCapacity table(
      String name, double units, Map<String, Double> local, Map<String, Double> global) {
    double total =
        units
            + local.values().stream().mapToDouble(Double::doubleValue).sum()
            + global.values().stream().mapToDouble(Double::doubleValue).sum();
    return ConsumedCapacity.builder()
        .tableName(name)
        .capacityUnits(total)
        .table(t -> t.capacityUnits(units))
        .localSecondaryIndexes(capacities(local))
        .globalSecondaryIndexes(capacities(global))
        .build();
  }

  private static @Nullable Map<String, Capacity> capacities(Map<String, Double> units) {
    Map<String, Capacity> capacities = new LinkedHashMap<>();
    units.forEach((name, u) -> capacities.put(name, Capacity.builder().capacityUnits(u).build()));
    return capacities.isEmpty() ? null : capacities;
  }
}
