package io.dynamobackup.engine.pipeline;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members by which the requests of each operation name tables. It is data, not code, since
 * linking a method reference per operation would take long in a fresh JVM.
 */
final class NamingMembers {
  private static final Map<String, List<String>> BY_OPERATION =
      Map.ofEntries(
          entry("BatchExecuteStatement", List.of("Statements")),
          entry("BatchGetItem", List.of("RequestItems")),
          entry("BatchWriteItem", List.of("RequestItems")),
          entry("CreateBackup", List.of("TableName")),
          entry("CreateGlobalTable", List.of("GlobalTableName")),
          entry("CreateTable", List.of("TableName")),
          entry("DeleteBackup", List.of("BackupArn")),
          entry("DeleteItem", List.of("TableName")),
          entry("DeleteResourcePolicy", List.of("ResourceArn")),
          entry("DeleteTable", List.of("TableName")),
          entry("DescribeBackup", List.of("BackupArn")),
          entry("DescribeContinuousBackups", List.of("TableName")),
          entry("DescribeContributorInsights", List.of("TableName")),
          entry("DescribeEndpoints", List.of()),
          entry("DescribeExport", List.of("ExportArn")),
          entry("DescribeGlobalTable", List.of("GlobalTableName")),
          entry("DescribeGlobalTableSettings", List.of("GlobalTableName")),
          entry("DescribeImport", List.of("ImportArn")),
          entry("DescribeKinesisStreamingDestination", List.of("TableName")),
          entry("DescribeLimits", List.of()),
          entry("DescribeStream", List.of("StreamArn")),
          entry("DescribeTable", List.of("TableName")),
          entry("DescribeTableReplicaAutoScaling", List.of("TableName")),
          entry("DescribeTimeToLive", List.of("TableName")),
          entry("DisableKinesisStreamingDestination", List.of("TableName")),
          entry("EnableKinesisStreamingDestination", List.of("TableName")),
          entry("ExecuteStatement", List.of("Statement")),
          entry("ExecuteTransaction", List.of("TransactStatements")),
          entry("ExportTableToPointInTime", List.of("TableArn")),
          entry("GetItem", List.of("TableName")),
          entry("GetRecords", List.of()),
          entry("GetResourcePolicy", List.of("ResourceArn")),
          entry("GetShardIterator", List.of("StreamArn")),
          entry("ImportTable", List.of("TableCreationParameters")),
          entry("ListBackups", List.of("TableName")),
          entry("ListContributorInsights", List.of("TableName")),
          entry("ListExports", List.of("TableArn")),
          entry("ListGlobalTables", List.of()),
          entry("ListImports", List.of("TableArn")),
          entry("ListStreams", List.of("TableName")),
          entry("ListTables", List.of()),
          entry("ListTagsOfResource", List.of("ResourceArn")),
          entry("PutItem", List.of("TableName")),
          entry("PutResourcePolicy", List.of("ResourceArn")),
          entry("Query", List.of("TableName")),
          entry("RestoreTableFromBackup", List.of("BackupArn", "TargetTableName")),
          entry(
              "RestoreTableToPointInTime",
              List.of("SourceTableName", "SourceTableArn", "TargetTableName")),
          entry("Scan", List.of("TableName")),
          entry("TagResource", List.of("ResourceArn")),
          entry("TransactGetItems", List.of("TransactItems")),
          entry("TransactWriteItems", List.of("TransactItems")),
          entry("UntagResource", List.of("ResourceArn")),
          entry("UpdateContinuousBackups", List.of("TableName")),
          entry("UpdateContributorInsights", List.of("TableName")),
          entry("UpdateGlobalTable", List.of("GlobalTableName")),
          entry("UpdateGlobalTableSettings", List.of("GlobalTableName")),
          entry("UpdateItem", List.of("TableName")),
          entry("UpdateKinesisStreamingDestination", List.of("TableName")),
          entry("UpdateTable", List.of("TableName")),
          entry("UpdateTableReplicaAutoScaling", List.of("TableName")),
          entry("UpdateTimeToLive", List.of("TableName")));

  /** Members of batches and transactions, each of which may name several tables. */
  private static final Set<String> LISTS =
      Set.of("RequestItems", "Statements", "TransactItems", "TransactStatements");

  private NamingMembers() {}

  /** Returns the API names of all operations. */
  static Set<String> operations() {
    return BY_OPERATION.keySet();
  }

  /** Returns the names of the members, in the order in which they are read. */
  static List<String> of(String operation) {
    return BY_OPERATION.getOrDefault(operation, List.of());
  }

  /** Returns whether a request may name several tables. */
  static boolean areSeveral(String operation) {
    List<String> members = of(operation);
    return members.size() > 1 || members.stream().anyMatch(LISTS::contains);
  }
}
