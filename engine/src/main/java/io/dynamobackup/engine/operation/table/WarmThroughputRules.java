package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.WarmUnits;
import io.dynamobackup.engine.error.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/** Warm throughput can be asked to be more than a table or index has of itself, never less. */
final class WarmThroughputRules {
  private static final String SEE =
      ". See:"
          + " https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html#on-demand-capacity-mode-initial";

  private WarmThroughputRules() {}

  static void checkNew(CreateTableRequest table) {
    checkNew(table.warmThroughput(), table.provisionedThroughput(), "table");
    for (GlobalSecondaryIndex index : table.globalSecondaryIndexes()) {
      checkNew(index.warmThroughput(), index.provisionedThroughput(), "index " + index.indexName());
    }
  }

  static void checkNew(
      @Nullable WarmThroughput warm, @Nullable ProvisionedThroughput units, String of) {
    if (warm == null) {
      return;
    }
    WarmUnits.Units initial = WarmUnits.Units.initial(units);
    String read = units == null ? "" : "ReadCapacityUnits of ProvisionedThroughput";
    String write = units == null ? "" : "WriteCapacityUnits of ProvisionedThroughput";
    checkNew(warm.readUnitsPerSecond(), initial.read(), "ReadUnitsPerSecond", read, of);
    checkNew(warm.writeUnitsPerSecond(), initial.write(), "WriteUnitsPerSecond", write, of);
  }

  private static void checkNew(
      @Nullable Long units, long initial, String name, String provisioned, String of) {
    if (units != null && units < initial) {
      throw Errors.invalidParameter(
          "Requested %s for WarmThroughput for %s is lower than %s"
              .formatted(
                  name,
                  of,
                  provisioned.isEmpty() ? "initial throughput for OnDemand" + SEE : provisioned));
    }
  }

  /**
   * Checks that updates of indexes say how much, if they speak of it. AWS does so first, whether or
   * not there is such an index.
   */
  static void checkGiven(List<GlobalSecondaryIndexUpdate> updates) {
    for (GlobalSecondaryIndexUpdate each : updates) {
      UpdateGlobalSecondaryIndexAction change = each.update();
      if (change != null
          && change.warmThroughput() != null
          && !UpdateRules.isGiven(change.warmThroughput())) {
        throw Errors.invalidParameter(
            "WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond"
                + " specified for index: "
                + change.indexName());
      }
    }
  }

  /** Checks an increase; what is asked for last counts, whether or not it is there yet. */
  static void checkRaised(WarmThroughput asked, WarmUnits present, String of) {
    checkRaised(asked.readUnitsPerSecond(), present.units().read(), "ReadUnitsPerSecond", of);
    checkRaised(asked.writeUnitsPerSecond(), present.units().write(), "WriteUnitsPerSecond", of);
  }

  private static void checkRaised(@Nullable Long units, long present, String name, String of) {
    if (units != null && units < present) {
      throw Errors.invalidParameter(
          "Requested %s for WarmThroughput for %s is lower than current WarmThroughput, decreasing WarmThroughput is not supported"
              .formatted(name, of));
    }
  }

  /** Returns what is asked for with what was asked for before. */
  static WarmThroughput merged(@Nullable WarmThroughput before, WarmThroughput asked) {
    WarmThroughput.Builder merged = before == null ? WarmThroughput.builder() : before.toBuilder();
    if (asked.readUnitsPerSecond() != null) {
      merged.readUnitsPerSecond(asked.readUnitsPerSecond());
    }
    if (asked.writeUnitsPerSecond() != null) {
      merged.writeUnitsPerSecond(asked.writeUnitsPerSecond());
    }
    return merged.build();
  }
}
