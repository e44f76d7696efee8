package io.dynamobackup.engine.pipeline;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableSettingsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableReplicaAutoScalingRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListExportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListImportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TableCreationParameters;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableSettingsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableReplicaAutoScalingRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/**
 * The tables that a request names: by name, by ARN, by the ARN of a backup, stream, export or
 * import of theirs, or in a statement of PartiQL.
 *
 * <p>Has every operation of AWS's, those without a table included.
 */
@API(status = Status.INTERNAL)
public final class NamedTables {
  private static final Reader NONE = request -> Stream.empty();

  private static final Map<String, Reader> READERS =
      Map.ofEntries(
          entry(
              "BatchExecuteStatement",
              each(
                  BatchExecuteStatementRequest.class,
                  request -> request.statements().stream().map(BatchStatementRequest::statement))),
          entry(
              "BatchGetItem",
              each(BatchGetItemRequest.class, request -> request.requestItems().keySet().stream())),
          entry(
              "BatchWriteItem",
              each(
                  BatchWriteItemRequest.class,
                  request -> request.requestItems().keySet().stream())),
          entry("CreateBackup", of(CreateBackupRequest.class, CreateBackupRequest::tableName)),
          entry(
              "CreateGlobalTable",
              of(CreateGlobalTableRequest.class, CreateGlobalTableRequest::globalTableName)),
          entry("CreateTable", of(CreateTableRequest.class, CreateTableRequest::tableName)),
          entry("DeleteBackup", of(DeleteBackupRequest.class, DeleteBackupRequest::backupArn)),
          entry("DeleteItem", of(DeleteItemRequest.class, DeleteItemRequest::tableName)),
          entry(
              "DeleteResourcePolicy",
              of(DeleteResourcePolicyRequest.class, DeleteResourcePolicyRequest::resourceArn)),
          entry("DeleteTable", of(DeleteTableRequest.class, DeleteTableRequest::tableName)),
          entry(
              "DescribeBackup", of(DescribeBackupRequest.class, DescribeBackupRequest::backupArn)),
          entry(
              "DescribeContinuousBackups",
              of(
                  DescribeContinuousBackupsRequest.class,
                  DescribeContinuousBackupsRequest::tableName)),
          entry(
              "DescribeContributorInsights",
              of(
                  DescribeContributorInsightsRequest.class,
                  DescribeContributorInsightsRequest::tableName)),
          entry("DescribeEndpoints", NONE),
          entry(
              "DescribeExport", of(DescribeExportRequest.class, DescribeExportRequest::exportArn)),
          entry(
              "DescribeGlobalTable",
              of(DescribeGlobalTableRequest.class, DescribeGlobalTableRequest::globalTableName)),
          entry(
              "DescribeGlobalTableSettings",
              of(
                  DescribeGlobalTableSettingsRequest.class,
                  DescribeGlobalTableSettingsRequest::globalTableName)),
          entry(
              "DescribeImport", of(DescribeImportRequest.class, DescribeImportRequest::importArn)),
          entry(
              "DescribeKinesisStreamingDestination",
              of(
                  DescribeKinesisStreamingDestinationRequest.class,
                  DescribeKinesisStreamingDestinationRequest::tableName)),
          entry("DescribeLimits", NONE),
          entry(
              "DescribeStream", of(DescribeStreamRequest.class, DescribeStreamRequest::streamArn)),
          entry("DescribeTable", of(DescribeTableRequest.class, DescribeTableRequest::tableName)),
          entry(
              "DescribeTableReplicaAutoScaling",
              of(
                  DescribeTableReplicaAutoScalingRequest.class,
                  DescribeTableReplicaAutoScalingRequest::tableName)),
          entry(
              "DescribeTimeToLive",
              of(DescribeTimeToLiveRequest.class, DescribeTimeToLiveRequest::tableName)),
          entry(
              "DisableKinesisStreamingDestination",
              of(
                  DisableKinesisStreamingDestinationRequest.class,
                  DisableKinesisStreamingDestinationRequest::tableName)),
          entry(
              "EnableKinesisStreamingDestination",
              of(
                  EnableKinesisStreamingDestinationRequest.class,
                  EnableKinesisStreamingDestinationRequest::tableName)),
          entry(
              "ExecuteStatement",
              of(ExecuteStatementRequest.class, ExecuteStatementRequest::statement)),
          entry(
              "ExecuteTransaction",
              each(
                  ExecuteTransactionRequest.class,
                  request ->
                      request.transactStatements().stream()
                          .map(ParameterizedStatement::statement))),
          entry(
              "ExportTableToPointInTime",
              of(ExportTableToPointInTimeRequest.class, ExportTableToPointInTimeRequest::tableArn)),
          entry("GetItem", of(GetItemRequest.class, GetItemRequest::tableName)),
          entry("GetRecords", NONE),
          entry(
              "GetResourcePolicy",
              of(GetResourcePolicyRequest.class, GetResourcePolicyRequest::resourceArn)),
          entry(
              "GetShardIterator",
              of(GetShardIteratorRequest.class, GetShardIteratorRequest::streamArn)),
          entry(
              "ImportTable",
              each(
                  ImportTableRequest.class,
                  request ->
                      Stream.ofNullable(request.tableCreationParameters())
                          .map(TableCreationParameters::tableName))),
          entry("ListBackups", of(ListBackupsRequest.class, ListBackupsRequest::tableName)),
          entry(
              "ListContributorInsights",
              of(ListContributorInsightsRequest.class, ListContributorInsightsRequest::tableName)),
          entry("ListExports", of(ListExportsRequest.class, ListExportsRequest::tableArn)),
          entry("ListGlobalTables", NONE),
          entry("ListImports", of(ListImportsRequest.class, ListImportsRequest::tableArn)),
          entry("ListStreams", of(ListStreamsRequest.class, ListStreamsRequest::tableName)),
          entry("ListTables", NONE),
          entry(
              "ListTagsOfResource",
              of(ListTagsOfResourceRequest.class, ListTagsOfResourceRequest::resourceArn)),
          entry("PutItem", of(PutItemRequest.class, PutItemRequest::tableName)),
          entry(
              "PutResourcePolicy",
              of(PutResourcePolicyRequest.class, PutResourcePolicyRequest::resourceArn)),
          entry("Query", of(QueryRequest.class, QueryRequest::tableName)),
          entry(
              "RestoreTableFromBackup",
              of(
                  RestoreTableFromBackupRequest.class,
                  RestoreTableFromBackupRequest::backupArn,
                  RestoreTableFromBackupRequest::targetTableName)),
          entry(
              "RestoreTableToPointInTime",
              of(
                  RestoreTableToPointInTimeRequest.class,
                  RestoreTableToPointInTimeRequest::sourceTableName,
                  RestoreTableToPointInTimeRequest::sourceTableArn,
                  RestoreTableToPointInTimeRequest::targetTableName)),
          entry("Scan", of(ScanRequest.class, ScanRequest::tableName)),
          entry("TagResource", of(TagResourceRequest.class, TagResourceRequest::resourceArn)),
          entry(
              "TransactGetItems",
              each(
                  TransactGetItemsRequest.class,
                  request ->
                      request.transactItems().stream()
                          .map(TransactGetItem::get)
                          .map(Get::tableName))),
          entry(
              "TransactWriteItems",
              each(
                  TransactWriteItemsRequest.class,
                  request -> request.transactItems().stream().flatMap(NamedTables::written))),
          entry("UntagResource", of(UntagResourceRequest.class, UntagResourceRequest::resourceArn)),
          entry(
              "UpdateContinuousBackups",
              of(UpdateContinuousBackupsRequest.class, UpdateContinuousBackupsRequest::tableName)),
          entry(
              "UpdateContributorInsights",
              of(
                  UpdateContributorInsightsRequest.class,
                  UpdateContributorInsightsRequest::tableName)),
          entry(
              "UpdateGlobalTable",
              of(UpdateGlobalTableRequest.class, UpdateGlobalTableRequest::globalTableName)),
          entry(
              "UpdateGlobalTableSettings",
              of(
                  UpdateGlobalTableSettingsRequest.class,
                  UpdateGlobalTableSettingsRequest::globalTableName)),
          entry("UpdateItem", of(UpdateItemRequest.class, UpdateItemRequest::tableName)),
          entry(
              "UpdateKinesisStreamingDestination",
              of(
                  UpdateKinesisStreamingDestinationRequest.class,
                  UpdateKinesisStreamingDestinationRequest::tableName)),
          entry("UpdateTable", of(UpdateTableRequest.class, UpdateTableRequest::tableName)),
          entry(
              "UpdateTableReplicaAutoScaling",
              of(
                  UpdateTableReplicaAutoScalingRequest.class,
                  UpdateTableReplicaAutoScalingRequest::tableName)),
          entry(
              "UpdateTimeToLive",
              of(UpdateTimeToLiveRequest.class, UpdateTimeToLiveRequest::tableName)));

  private NamedTables() {}

  /** Returns the API names of all operations. */
  public static Set<String> operations() {
    return READERS.keySet();
  }

  /** Returns whether a request of the operation can name a table. */
  public static boolean mayBeNamedBy(String operation) {
    return reader(operation) != NONE;
  }

  /** Returns the names of the tables that the request names, each as often as it does. */
  public static Stream<String> of(String operation, SdkRequest request) {
    return references(operation, request).map(TableReference::name);
  }

  /** Returns the texts by which the request names tables. */
  public static Stream<String> references(String operation, SdkRequest request) {
    return reader(operation).read(request);
  }

  private static Reader reader(String operation) {
    return READERS.getOrDefault(operation, NONE);
  }

  @SafeVarargs
  private static <R extends SdkRequest> Reader of(
      Class<R> type, Function<R, @Nullable String>... members) {
    return request ->
        Stream.of(members).map(member -> member.apply(type.cast(request))).filter(Objects::nonNull);
  }

  private static <R extends SdkRequest> Reader each(
      Class<R> type, Function<R, Stream<String>> names) {
    return request -> names.apply(type.cast(request));
  }

  private static Stream<String> written(TransactWriteItem write) {
    return Stream.of(
            Stream.ofNullable(write.put()).map(Put::tableName),
            Stream.ofNullable(write.update()).map(Update::tableName),
            Stream.ofNullable(write.delete()).map(Delete::tableName),
            Stream.ofNullable(write.conditionCheck()).map(ConditionCheck::tableName))
        .flatMap(names -> names);
  }

  /** Reads what names a table out of a request of one operation. */
  @FunctionalInterface
  private interface Reader {
    Stream<String> read(SdkRequest request);
  }
}
