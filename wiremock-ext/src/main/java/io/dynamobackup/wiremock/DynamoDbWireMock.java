package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.dynamobackup.engine.DynamoDbEngine;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Says to WireMock which requests are meant, one starter per operation: {@code
 * createBackup().onTable("orders")}, as {@link io.dynamobackup.engine.stubbing.Calls} does to an
 * engine.
 *
 * <pre>{@code
 * wireMock.register(createBackup().onTable("orders").willReturn(throttling()));
 * ...
 * wireMock.verifyThat(3, createBackup().onTable("orders"));
 * }</pre>
 *
 * <p>To be imported statically, as {@link DynamoDbResponses} is. The WireMock must have the {@link
 * DynamoDbExtension}.
 */
@API(status = Status.EXPERIMENTAL)
public final class DynamoDbWireMock {
  private DynamoDbWireMock() {}

  /**
   * Puts a WireMock in front of an engine, without sockets: all clients of the engine go through
   * it, and it ends with the engine. In a {@code DynamoBackupTest}, have a parameter of it instead.
   *
   * @throws IllegalStateException if something stands in front of the engine already
   */
  public static WireMock inFrontOf(DynamoDbEngine engine) {
    return DirectWireMock.inFrontOf(engine).client();
  }

  /** Returns the requests of every operation. */
  public static DynamoDbRequests anyOperation() {
    return new DynamoDbRequests(RequestCriteria.ANY);
  }

  /**
   * Returns the requests of the operation of that API name, such as {@code CreateBackup}, or, of
   * AWS Backup, {@code backup:StartBackupJob}.
   */
  public static DynamoDbRequests operation(String name) {
    return new DynamoDbRequests(RequestCriteria.ofOperation(name));
  }

  /** Returns the requests of {@code BatchExecuteStatement}. */
  public static DynamoDbRequests batchExecuteStatement() {
    return operation("BatchExecuteStatement");
  }

  /** Returns the requests of {@code BatchGetItem}. */
  public static DynamoDbRequests batchGetItem() {
    return operation("BatchGetItem");
  }

  /** Returns the requests of {@code BatchWriteItem}. */
  public static DynamoDbRequests batchWriteItem() {
    return operation("BatchWriteItem");
  }

  /** Returns the requests of {@code CreateBackup}. */
  public static DynamoDbRequests createBackup() {
    return operation("CreateBackup");
  }

  /** Returns the requests of {@code CreateGlobalTable}. */
  public static DynamoDbRequests createGlobalTable() {
    return operation("CreateGlobalTable");
  }

  /** Returns the requests of {@code CreateTable}. */
  public static DynamoDbRequests createTable() {
    return operation("CreateTable");
  }

  /** Returns the requests of {@code DeleteBackup}. */
  public static DynamoDbRequests deleteBackup() {
    return operation("DeleteBackup");
  }

  /** Returns the requests of {@code DeleteItem}. */
  public static DynamoDbRequests deleteItem() {
    return operation("DeleteItem");
  }

  /** Returns the requests of {@code DeleteResourcePolicy}. */
  public static DynamoDbRequests deleteResourcePolicy() {
    return operation("DeleteResourcePolicy");
  }

  /** Returns the requests of {@code DeleteTable}. */
  public static DynamoDbRequests deleteTable() {
    return operation("DeleteTable");
  }

  /** Returns the requests of {@code DescribeBackup}. */
  public static DynamoDbRequests describeBackup() {
    return operation("DescribeBackup");
  }

  /** Returns the requests of {@code DescribeContinuousBackups}. */
  public static DynamoDbRequests describeContinuousBackups() {
    return operation("DescribeContinuousBackups");
  }

  /** Returns the requests of {@code DescribeContributorInsights}. */
  public static DynamoDbRequests describeContributorInsights() {
    return operation("DescribeContributorInsights");
  }

  /** Returns the requests of {@code DescribeEndpoints}. */
  public static DynamoDbRequests describeEndpoints() {
    return operation("DescribeEndpoints");
  }

  /** Returns the requests of {@code DescribeExport}. */
  public static DynamoDbRequests describeExport() {
    return operation("DescribeExport");
  }

  /** Returns the requests of {@code DescribeGlobalTable}. */
  public static DynamoDbRequests describeGlobalTable() {
    return operation("DescribeGlobalTable");
  }

  /** Returns the requests of {@code DescribeGlobalTableSettings}. */
  public static DynamoDbRequests describeGlobalTableSettings() {
    return operation("DescribeGlobalTableSettings");
  }

  /** Returns the requests of {@code DescribeImport}. */
  public static DynamoDbRequests describeImport() {
    return operation("DescribeImport");
  }

  /** Returns the requests of {@code DescribeKinesisStreamingDestination}. */
  public static DynamoDbRequests describeKinesisStreamingDestination() {
    return operation("DescribeKinesisStreamingDestination");
  }

  /** Returns the requests of {@code DescribeLimits}. */
  public static DynamoDbRequests describeLimits() {
    return operation("DescribeLimits");
  }

  /** Returns the requests of {@code DescribeStream}. */
  public static DynamoDbRequests describeStream() {
    return operation("DescribeStream");
  }

  /** Returns the requests of {@code DescribeTable}. */
  public static DynamoDbRequests describeTable() {
    return operation("DescribeTable");
  }

  /** Returns the requests of {@code DescribeTableReplicaAutoScaling}. */
  public static DynamoDbRequests describeTableReplicaAutoScaling() {
    return operation("DescribeTableReplicaAutoScaling");
  }

  /** Returns the requests of {@code DescribeTimeToLive}. */
  public static DynamoDbRequests describeTimeToLive() {
    return operation("DescribeTimeToLive");
  }

  /** Returns the requests of {@code DisableKinesisStreamingDestination}. */
  public static DynamoDbRequests disableKinesisStreamingDestination() {
    return operation("DisableKinesisStreamingDestination");
  }

  /** Returns the requests of {@code EnableKinesisStreamingDestination}. */
  public static DynamoDbRequests enableKinesisStreamingDestination() {
    return operation("EnableKinesisStreamingDestination");
  }

  /** Returns the requests of {@code ExecuteStatement}. */
  public static DynamoDbRequests executeStatement() {
    return operation("ExecuteStatement");
  }

  /** Returns the requests of {@code ExecuteTransaction}. */
  public static DynamoDbRequests executeTransaction() {
    return operation("ExecuteTransaction");
  }

  /** Returns the requests of {@code ExportTableToPointInTime}. */
  public static DynamoDbRequests exportTableToPointInTime() {
    return operation("ExportTableToPointInTime");
  }

  /** Returns the requests of {@code GetItem}. */
  public static DynamoDbRequests getItem() {
    return operation("GetItem");
  }

  /** Returns the requests of {@code GetRecords}. */
  public static DynamoDbRequests getRecords() {
    return operation("GetRecords");
  }

  /** Returns the requests of {@code GetResourcePolicy}. */
  public static DynamoDbRequests getResourcePolicy() {
    return operation("GetResourcePolicy");
  }

  /** Returns the requests of {@code GetShardIterator}. */
  public static DynamoDbRequests getShardIterator() {
    return operation("GetShardIterator");
  }

  /** Returns the requests of {@code ImportTable}. */
  public static DynamoDbRequests importTable() {
    return operation("ImportTable");
  }

  /** Returns the requests of {@code ListBackups}. */
  public static DynamoDbRequests listBackups() {
    return operation("ListBackups");
  }

  /** Returns the requests of {@code ListContributorInsights}. */
  public static DynamoDbRequests listContributorInsights() {
    return operation("ListContributorInsights");
  }

  /** Returns the requests of {@code ListExports}. */
  public static DynamoDbRequests listExports() {
    return operation("ListExports");
  }

  /** Returns the requests of {@code ListGlobalTables}. */
  public static DynamoDbRequests listGlobalTables() {
    return operation("ListGlobalTables");
  }

  /** Returns the requests of {@code ListImports}. */
  public static DynamoDbRequests listImports() {
    return operation("ListImports");
  }

  /** Returns the requests of {@code ListStreams}. */
  public static DynamoDbRequests listStreams() {
    return operation("ListStreams");
  }

  /** Returns the requests of {@code ListTables}. */
  public static DynamoDbRequests listTables() {
    return operation("ListTables");
  }

  /** Returns the requests of {@code ListTagsOfResource}. */
  public static DynamoDbRequests listTagsOfResource() {
    return operation("ListTagsOfResource");
  }

  /** Returns the requests of {@code PutItem}. */
  public static DynamoDbRequests putItem() {
    return operation("PutItem");
  }

  /** Returns the requests of {@code PutResourcePolicy}. */
  public static DynamoDbRequests putResourcePolicy() {
    return operation("PutResourcePolicy");
  }

  /** Returns the requests of {@code Query}. */
  public static DynamoDbRequests query() {
    return operation("Query");
  }

  /** Returns the requests of {@code RestoreTableFromBackup}. */
  public static DynamoDbRequests restoreTableFromBackup() {
    return operation("RestoreTableFromBackup");
  }

  /** Returns the requests of {@code RestoreTableToPointInTime}. */
  public static DynamoDbRequests restoreTableToPointInTime() {
    return operation("RestoreTableToPointInTime");
  }

  /** Returns the requests of {@code Scan}. */
  public static DynamoDbRequests scan() {
    return operation("Scan");
  }

  /** Returns the requests of {@code TagResource}. */
  public static DynamoDbRequests tagResource() {
    return operation("TagResource");
  }

  /** Returns the requests of {@code TransactGetItems}. */
  public static DynamoDbRequests transactGetItems() {
    return operation("TransactGetItems");
  }

  /** Returns the requests of {@code TransactWriteItems}. */
  public static DynamoDbRequests transactWriteItems() {
    return operation("TransactWriteItems");
  }

  /** Returns the requests of {@code UntagResource}. */
  public static DynamoDbRequests untagResource() {
    return operation("UntagResource");
  }

  /** Returns the requests of {@code UpdateContinuousBackups}. */
  public static DynamoDbRequests updateContinuousBackups() {
    return operation("UpdateContinuousBackups");
  }

  /** Returns the requests of {@code UpdateContributorInsights}. */
  public static DynamoDbRequests updateContributorInsights() {
    return operation("UpdateContributorInsights");
  }

  /** Returns the requests of {@code UpdateGlobalTable}. */
  public static DynamoDbRequests updateGlobalTable() {
    return operation("UpdateGlobalTable");
  }

  /** Returns the requests of {@code UpdateGlobalTableSettings}. */
  public static DynamoDbRequests updateGlobalTableSettings() {
    return operation("UpdateGlobalTableSettings");
  }

  /** Returns the requests of {@code UpdateItem}. */
  public static DynamoDbRequests updateItem() {
    return operation("UpdateItem");
  }

  /** Returns the requests of {@code UpdateKinesisStreamingDestination}. */
  public static DynamoDbRequests updateKinesisStreamingDestination() {
    return operation("UpdateKinesisStreamingDestination");
  }

  /** Returns the requests of {@code UpdateTable}. */
  public static DynamoDbRequests updateTable() {
    return operation("UpdateTable");
  }

  /** Returns the requests of {@code UpdateTableReplicaAutoScaling}. */
  public static DynamoDbRequests updateTableReplicaAutoScaling() {
    return operation("UpdateTableReplicaAutoScaling");
  }

  /** Returns the requests of {@code UpdateTimeToLive}. */
  public static DynamoDbRequests updateTimeToLive() {
    return operation("UpdateTimeToLive");
  }
}
