package io.dynamobackup.engine.stubbing;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Says which calls are meant, one starter per operation: {@code createBackup().onTable("orders")}.
 *
 * <p>To be imported statically, as {@link Faults} is.
 */
@API(status = Status.EXPERIMENTAL)
public final class Calls {
  /** The state in which every scenario starts. */
  public static final String STARTED = "Started";

  private Calls() {}

  /** Returns the calls of every operation. */
  public static CallPattern anyOperation() {
    return CallPattern.ANY;
  }

  /** Returns the calls of the operation of that API name, such as {@code CreateBackup}. */
  public static CallPattern operation(String name) {
    return CallPattern.of(name);
  }

  /** Returns a count of attempts: every one that a client makes counts. */
  public static Count attempts(int number) {
    return Count.of(Count.Unit.ATTEMPTS, number);
  }

  /** Returns a count of logical calls: a call and its retries count once. */
  public static Count calls(int number) {
    return Count.of(Count.Unit.CALLS, number);
  }

  /** Returns the calls of {@code BatchExecuteStatement}. */
  public static CallPattern batchExecuteStatement() {
    return operation("BatchExecuteStatement");
  }

  /** Returns the calls of {@code BatchGetItem}. */
  public static CallPattern batchGetItem() {
    return operation("BatchGetItem");
  }

  /** Returns the calls of {@code BatchWriteItem}. */
  public static CallPattern batchWriteItem() {
    return operation("BatchWriteItem");
  }

  /** Returns the calls of {@code CreateBackup}. */
  public static CallPattern createBackup() {
    return operation("CreateBackup");
  }

  /** Returns the calls of {@code CreateGlobalTable}. */
  public static CallPattern createGlobalTable() {
    return operation("CreateGlobalTable");
  }

  /** Returns the calls of {@code CreateTable}. */
  public static CallPattern createTable() {
    return operation("CreateTable");
  }

  /** Returns the calls of {@code DeleteBackup}. */
  public static CallPattern deleteBackup() {
    return operation("DeleteBackup");
  }

  /** Returns the calls of {@code DeleteItem}. */
  public static CallPattern deleteItem() {
    return operation("DeleteItem");
  }

  /** Returns the calls of {@code DeleteResourcePolicy}. */
  public static CallPattern deleteResourcePolicy() {
    return operation("DeleteResourcePolicy");
  }

  /** Returns the calls of {@code DeleteTable}. */
  public static CallPattern deleteTable() {
    return operation("DeleteTable");
  }

  /** Returns the calls of {@code DescribeBackup}. */
  public static CallPattern describeBackup() {
    return operation("DescribeBackup");
  }

  /** Returns the calls of {@code DescribeContinuousBackups}. */
  public static CallPattern describeContinuousBackups() {
    return operation("DescribeContinuousBackups");
  }

  /** Returns the calls of {@code DescribeContributorInsights}. */
  public static CallPattern describeContributorInsights() {
    return operation("DescribeContributorInsights");
  }

  /** Returns the calls of {@code DescribeEndpoints}. */
  public static CallPattern describeEndpoints() {
    return operation("DescribeEndpoints");
  }

  /** Returns the calls of {@code DescribeExport}. */
  public static CallPattern describeExport() {
    return operation("DescribeExport");
  }

  /** Returns the calls of {@code DescribeGlobalTable}. */
  public static CallPattern describeGlobalTable() {
    return operation("DescribeGlobalTable");
  }

  /** Returns the calls of {@code DescribeGlobalTableSettings}. */
  public static CallPattern describeGlobalTableSettings() {
    return operation("DescribeGlobalTableSettings");
  }

  /** Returns the calls of {@code DescribeImport}. */
  public static CallPattern describeImport() {
    return operation("DescribeImport");
  }

  /** Returns the calls of {@code DescribeKinesisStreamingDestination}. */
  public static CallPattern describeKinesisStreamingDestination() {
    return operation("DescribeKinesisStreamingDestination");
  }

  /** Returns the calls of {@code DescribeLimits}. */
  public static CallPattern describeLimits() {
    return operation("DescribeLimits");
  }

  /** Returns the calls of {@code DescribeStream}. */
  public static CallPattern describeStream() {
    return operation("DescribeStream");
  }

  /** Returns the calls of {@code DescribeTable}. */
  public static CallPattern describeTable() {
    return operation("DescribeTable");
  }

  /** Returns the calls of {@code DescribeTableReplicaAutoScaling}. */
  public static CallPattern describeTableReplicaAutoScaling() {
    return operation("DescribeTableReplicaAutoScaling");
  }

  /** Returns the calls of {@code DescribeTimeToLive}. */
  public static CallPattern describeTimeToLive() {
    return operation("DescribeTimeToLive");
  }

  /** Returns the calls of {@code DisableKinesisStreamingDestination}. */
  public static CallPattern disableKinesisStreamingDestination() {
    return operation("DisableKinesisStreamingDestination");
  }

  /** Returns the calls of {@code EnableKinesisStreamingDestination}. */
  public static CallPattern enableKinesisStreamingDestination() {
    return operation("EnableKinesisStreamingDestination");
  }

  /** Returns the calls of {@code ExecuteStatement}. */
  public static CallPattern executeStatement() {
    return operation("ExecuteStatement");
  }

  /** Returns the calls of {@code ExecuteTransaction}. */
  public static CallPattern executeTransaction() {
    return operation("ExecuteTransaction");
  }

  /** Returns the calls of {@code ExportTableToPointInTime}. */
  public static CallPattern exportTableToPointInTime() {
    return operation("ExportTableToPointInTime");
  }

  /** Returns the calls of {@code GetItem}. */
  public static CallPattern getItem() {
    return operation("GetItem");
  }

  /** Returns the calls of {@code GetRecords}. */
  public static CallPattern getRecords() {
    return operation("GetRecords");
  }

  /** Returns the calls of {@code GetResourcePolicy}. */
  public static CallPattern getResourcePolicy() {
    return operation("GetResourcePolicy");
  }

  /** Returns the calls of {@code GetShardIterator}. */
  public static CallPattern getShardIterator() {
    return operation("GetShardIterator");
  }

  /** Returns the calls of {@code ImportTable}. */
  public static CallPattern importTable() {
    return operation("ImportTable");
  }

  /** Returns the calls of {@code ListBackups}. */
  public static CallPattern listBackups() {
    return operation("ListBackups");
  }

  /** Returns the calls of {@code ListContributorInsights}. */
  public static CallPattern listContributorInsights() {
    return operation("ListContributorInsights");
  }

  /** Returns the calls of {@code ListExports}. */
  public static CallPattern listExports() {
    return operation("ListExports");
  }

  /** Returns the calls of {@code ListGlobalTables}. */
  public static CallPattern listGlobalTables() {
    return operation("ListGlobalTables");
  }

  /** Returns the calls of {@code ListImports}. */
  public static CallPattern listImports() {
    return operation("ListImports");
  }

  /** Returns the calls of {@code ListStreams}. */
  public static CallPattern listStreams() {
    return operation("ListStreams");
  }

  /** Returns the calls of {@code ListTables}. */
  public static CallPattern listTables() {
    return operation("ListTables");
  }

  /** Returns the calls of {@code ListTagsOfResource}. */
  public static CallPattern listTagsOfResource() {
    return operation("ListTagsOfResource");
  }

  /** Returns the calls of {@code PutItem}. */
  public static CallPattern putItem() {
    return operation("PutItem");
  }

  /** Returns the calls of {@code PutResourcePolicy}. */
  public static CallPattern putResourcePolicy() {
    return operation("PutResourcePolicy");
  }

  /** Returns the calls of {@code Query}. */
  public static CallPattern query() {
    return operation("Query");
  }

  /** Returns the calls of {@code RestoreTableFromBackup}. */
  public static CallPattern restoreTableFromBackup() {
    return operation("RestoreTableFromBackup");
  }

  /** Returns the calls of {@code RestoreTableToPointInTime}. */
  public static CallPattern restoreTableToPointInTime() {
    return operation("RestoreTableToPointInTime");
  }

  /** Returns the calls of {@code Scan}. */
  public static CallPattern scan() {
    return operation("Scan");
  }

  /** Returns the calls of {@code TagResource}. */
  public static CallPattern tagResource() {
    return operation("TagResource");
  }

  /** Returns the calls of {@code TransactGetItems}. */
  public static CallPattern transactGetItems() {
    return operation("TransactGetItems");
  }

  /** Returns the calls of {@code TransactWriteItems}. */
  public static CallPattern transactWriteItems() {
    return operation("TransactWriteItems");
  }

  /** Returns the calls of {@code UntagResource}. */
  public static CallPattern untagResource() {
    return operation("UntagResource");
  }

  /** Returns the calls of {@code UpdateContinuousBackups}. */
  public static CallPattern updateContinuousBackups() {
    return operation("UpdateContinuousBackups");
  }

  /** Returns the calls of {@code UpdateContributorInsights}. */
  public static CallPattern updateContributorInsights() {
    return operation("UpdateContributorInsights");
  }

  /** Returns the calls of {@code UpdateGlobalTable}. */
  public static CallPattern updateGlobalTable() {
    return operation("UpdateGlobalTable");
  }

  /** Returns the calls of {@code UpdateGlobalTableSettings}. */
  public static CallPattern updateGlobalTableSettings() {
    return operation("UpdateGlobalTableSettings");
  }

  /** Returns the calls of {@code UpdateItem}. */
  public static CallPattern updateItem() {
    return operation("UpdateItem");
  }

  /** Returns the calls of {@code UpdateKinesisStreamingDestination}. */
  public static CallPattern updateKinesisStreamingDestination() {
    return operation("UpdateKinesisStreamingDestination");
  }

  /** Returns the calls of {@code UpdateTable}. */
  public static CallPattern updateTable() {
    return operation("UpdateTable");
  }

  /** Returns the calls of {@code UpdateTableReplicaAutoScaling}. */
  public static CallPattern updateTableReplicaAutoScaling() {
    return operation("UpdateTableReplicaAutoScaling");
  }

  /** Returns the calls of {@code UpdateTimeToLive}. */
  public static CallPattern updateTimeToLive() {
    return operation("UpdateTimeToLive");
  }
}
