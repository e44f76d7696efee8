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

  /** Returns the operation a target names, or null when it is one AWS does not have. */
  static @Nullable String operation(@Nullable String target) {
    if (target == null) {
      return null;
    }
    Api api = target.startsWith(DYNAMO_DB.prefix) ? DYNAMO_DB : STREAMS;
    if (!target.startsWith(api.prefix)) {
      return null;
    }
    String operation = target.substring(api.prefix.length());
    return api.operations.contains(operation) ? operation : null;
  }
}
