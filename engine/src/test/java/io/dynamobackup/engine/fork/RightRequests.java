package io.dynamobackup.engine.fork;

import java.util.List;

/** Requests that are right in a {@link BusyWorld}, of the operations that change something. */
final class RightRequests {
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  private static final String KEY = "{'Artist':{'S':'Artist 1'},'SongTitle':{'S':'T'}}";

  private RightRequests() {}

  /** Returns operations, each with a request. */
  static List<String[]> all() {
    return List.of(
        of(
            "CreateTable",
            "{'TableName':'Other','AttributeDefinitions':[{'AttributeName':'p','AttributeType':'S'}],"
                + "'KeySchema':[{'AttributeName':'p','KeyType':'HASH'}],'BillingMode':"
                + "'PAY_PER_REQUEST','Tags':[{'Key':'k','Value':'v'}],'DeletionProtectionEnabled':"
                + "true,'StreamSpecification':{'StreamEnabled':true,'StreamViewType':'NEW_IMAGE'}}"),
        of("UpdateTable", "{'TableName':'Music','DeletionProtectionEnabled':true}"),
        of("CreateBackup", "{'TableName':'Music','BackupName':'more'}"),
        of(
            "RestoreTableToPointInTime",
            "{'SourceTableName':'Music','TargetTableName':'More','UseLatestRestorableTime':true,"
                + "'BillingModeOverride':'PAY_PER_REQUEST','GlobalSecondaryIndexOverride':[],"
                + "'LocalSecondaryIndexOverride':[],'SSESpecificationOverride':{'Enabled':true}}"),
        of(
            "UpdateContinuousBackups",
            "{'TableName':'Music','PointInTimeRecoverySpecification':"
                + "{'PointInTimeRecoveryEnabled':true,'RecoveryPeriodInDays':7}}"),
        of(
            "ExportTableToPointInTime",
            "{'TableArn':'"
                + TABLE
                + "','S3Bucket':'exports','ClientToken':'once',"
                + "'ExportFormat':'DYNAMODB_JSON','ExportType':'FULL_EXPORT','S3Prefix':'a/b'}"),
        of("TagResource", "{'ResourceArn':'" + TABLE + "','Tags':[{'Key':'k','Value':'v'}]}"),
        of("UntagResource", "{'ResourceArn':'" + TABLE + "','TagKeys':['k','l']}"),
        of(
            "UpdateContributorInsights",
            "{'TableName':'Music','ContributorInsightsAction':'DISABLE'}"),
        of(
            "PutItem",
            "{'TableName':'Music','Item':{'Artist':{'S':'A'},'SongTitle':{'S':'B'},'Expires':"
                + "{'N':'5'},'m':{'M':{'l':{'L':[{'NS':['1','2']}]}}}},'ReturnValues':'ALL_OLD',"
                + "'ReturnItemCollectionMetrics':'SIZE'}"),
        of(
            "UpdateItem",
            "{'TableName':'Music','Key':"
                + KEY
                + ",'UpdateExpression':'SET Genre = :s, n ="
                + " if_not_exists(n, :n) + :n ADD s :ss','ConditionExpression':'#a = :a',"
                + "'ExpressionAttributeNames':{'#a':'Artist'},'ExpressionAttributeValues':{':a':"
                + "{'S':'Artist 1'},':s':{'S':'Blues'},':n':{'N':'1'},':ss':{'SS':['a']}}}"),
        of("DeleteItem", "{'TableName':'Music','Key':" + KEY + "}"),
        of(
            "BatchWriteItem",
            "{'RequestItems':{'Music':[{'DeleteRequest':{'Key':"
                + KEY
                + "}},{'PutRequest':{'Item':"
                + "{'Artist':{'S':'A'},'SongTitle':{'S':'B'}}}}]}}"),
        of(
            "TransactWriteItems",
            "{'ClientRequestToken':'other','TransactItems':[{'Delete':{'TableName':'Music','Key':"
                + KEY
                + "}},{'Put':{'TableName':'Music','Item':{'Artist':{'S':'A'},'SongTitle':"
                + "{'S':'B'}},'ConditionExpression':'attribute_not_exists(Artist)'}}]}"),
        of(
            "ExecuteStatement",
            "{'Statement':'DELETE FROM Music WHERE Artist=? AND SongTitle=?',"
                + "'Parameters':[{'S':'Artist 1'},{'S':'T'}]}"),
        of(
            "ExecuteTransaction",
            "{'ClientRequestToken':'new','TransactStatements':[{'Statement':'UPDATE Music SET n=?"
                + " WHERE Artist=? AND SongTitle=?','Parameters':[{'N':'1'},{'S':'Artist 1'},"
                + "{'S':'T'}]}]}"),
        of(
            "BatchExecuteStatement",
            "{'Statements':[{'Statement':'UPDATE Music SET n=? WHERE Artist=? AND SongTitle=?',"
                + "'Parameters':[{'N':'1'},{'S':'Artist 1'},{'S':'T'}]}]}"));
  }

  private static String[] of(String operation, String request) {
    return new String[] {operation, request.replace('\'', '"')};
  }
}
