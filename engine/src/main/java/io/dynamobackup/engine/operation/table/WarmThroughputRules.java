package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.WarmUnits;
import io.dynamobackup.engine.error.Errors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/** Warm throughput can be asked to be more than a table or index has of itself, never less. */
final class WarmThroughputRules {
  private static final String SEE =
      ". See: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html#on-demand-capacity-mode-initial";

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
}
