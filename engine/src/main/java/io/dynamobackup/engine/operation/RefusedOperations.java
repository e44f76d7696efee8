package io.dynamobackup.engine.operation;

import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The operations of AWS that no engine will carry out, each with the reason. */
@API(status = Status.INTERNAL)
public final class RefusedOperations {
  private static final String NO_REPLICAS =
      "global tables, whose Regions follow each other, are not modelled";
  private static final String NO_AUTO_SCALING =
      "Application Auto Scaling is a service of its own, which is not modelled";
  private static final String NO_KINESIS =
      "Kinesis Data Streams is a service of its own, which is not modelled";
  private static final String NO_IMPORT =
      "an import reads files of its own from Amazon S3, which is not modelled";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("CreateGlobalTable", NO_REPLICAS),
          Map.entry("DescribeGlobalTable", NO_REPLICAS),
          Map.entry("DescribeGlobalTableSettings", NO_REPLICAS),
          Map.entry("ListGlobalTables", NO_REPLICAS),
          Map.entry("UpdateGlobalTable", NO_REPLICAS),
          Map.entry("UpdateGlobalTableSettings", NO_REPLICAS),
          Map.entry("DescribeTableReplicaAutoScaling", NO_AUTO_SCALING),
          Map.entry("UpdateTableReplicaAutoScaling", NO_AUTO_SCALING),
          Map.entry("DescribeKinesisStreamingDestination", NO_KINESIS),
          Map.entry("DisableKinesisStreamingDestination", NO_KINESIS),
          Map.entry("EnableKinesisStreamingDestination", NO_KINESIS),
          Map.entry("UpdateKinesisStreamingDestination", NO_KINESIS),
          Map.entry("DescribeImport", NO_IMPORT),
          Map.entry("ImportTable", NO_IMPORT),
          Map.entry("ListImports", NO_IMPORT),
          Map.entry("SearchVectors", "an engine keeps no vector indexes"));

  private RefusedOperations() {}

  /** Returns why the operation is refused, or null if no reason stands against it. */
  public static @Nullable String reason(String operation) {
    return REASONS.get(operation);
  }

  /** Returns the reason of every refused operation, by name. */
  public static Map<String, String> reasons() {
    return new TreeMap<>(REASONS);
  }
}
