package io.dynamobackup.engine.wire;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the services that share an address, and what it can be asked; a target names both.
 *
 * @param prefix what a target starts with
 * @param operations the name of every operation AWS has
 */
record Api(String prefix, Set<String> operations) {
  static final Api DYNAMO_DB =
      new Api(
          "DynamoDB_20120810.",
          Set.of(
              "BatchExecuteStatement",
              "BatchGetItem",
              "BatchWriteItem",
              "CreateBackup",
              "CreateGlobalTable",
              "CreateTable",
              "DeleteBackup",
              "DeleteItem",
              "DeleteResourcePolicy",
              "DeleteTable",
              "DescribeBackup",
              "DescribeContinuousBackups",
              "DescribeContributorInsights",
              "DescribeEndpoints",
              "DescribeExport",
              "DescribeGlobalTable",
              "DescribeGlobalTableSettings",
              "DescribeImport",
              "DescribeKinesisStreamingDestination",
              "DescribeLimits",
              "DescribeTable",
              "DescribeTableReplicaAutoScaling",
              "DescribeTimeToLive",
              "DisableKinesisStreamingDestination",
              "EnableKinesisStreamingDestination",
              "ExecuteStatement",
              "ExecuteTransaction",
              "ExportTableToPointInTime",
              "GetItem",
              "GetResourcePolicy",
              "ImportTable",
              "ListBackups",
              "ListContributorInsights",
              "ListExports",
              "ListGlobalTables",
              "ListImports",
              "ListTables",
              "ListTagsOfResource",
              "PutItem",
              "PutResourcePolicy",
              "Query",
              "RestoreTableFromBackup",
              "RestoreTableToPointInTime",
              "Scan",
              "SearchVectors",
              "TagResource",
              "TransactGetItems",
              "TransactWriteItems",
              "UntagResource",
              "UpdateContinuousBackups",
              "UpdateContributorInsights",
              "UpdateGlobalTable",
              "UpdateGlobalTableSettings",
              "UpdateItem",
              "UpdateKinesisStreamingDestination",
              "UpdateTable",
              "UpdateTableReplicaAutoScaling",
              "UpdateTimeToLive"));
  static final Api STREAMS =
      new Api(
          "DynamoDBStreams_20120810.",
          Set.of("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"));

  Api {
    operations = Set.copyOf(operations);
  }

  /**
   * Returns the operation a target names, or null when it names no service, or an operation that
   * only the other service has.
   */
  static @Nullable String operation(@Nullable String target) {
    if (target == null) {
      return null;
    }
    if (target.startsWith(DYNAMO_DB.prefix)) {
      return DYNAMO_DB.operation(target, STREAMS);
    }
    return target.startsWith(STREAMS.prefix) ? STREAMS.operation(target, DYNAMO_DB) : null;
  }

  /** Returns whether AWS has the operation. */
  static boolean has(String operation) {
    return DYNAMO_DB.operations.contains(operation) || STREAMS.operations.contains(operation);
  }

  private @Nullable String operation(String target, Api other) {
    String operation = target.substring(prefix.length());
    return other.operations.contains(operation) ? null : operation;
  }
}
