package io.dynamobackup.engine.fork;

import java.util.List;

/** Requests that are refused in a {@link BusyWorld} for what is, or is not, in it. */
final class RefusedRequests {
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/";
  private static final String KEY = "{'Artist':{'S':'Artist 1'},'SongTitle':{'S':'T'}}";
  private static final String NO_KEY = "{'Artist':{'S':'Nobody'},'SongTitle':{'S':'T'}}";
  private static final String NEVER = "'ConditionExpression':'attribute_exists(Nothing)'";
  private static final String UNKNOWN_BACKUP = TABLE + "Music/backup/01544797500000-deadbeef";

  private RefusedRequests() {}

  /** Returns operations, each with a request and the error it gets. */
  static List<String[]> all() {
    return List.of(
        of("CreateTable", table("Music"), "ResourceInUseException"),
        of("CreateTable", table("Restored"), "ResourceInUseException"),
        of("CreateTable", table("Lost"), "ResourceInUseException"),
        of("DeleteTable", "{'TableName':'Restored'}", "ResourceInUseException"),
        of("DeleteTable", "{'TableName':'Nothing'}", "ResourceNotFoundException"),
        of(
            "UpdateTable",
            "{'TableName':'Music','ProvisionedThroughput':{'ReadCapacityUnits':7,"
                + "'WriteCapacityUnits':9}}",
            "ResourceInUseException"),
        of("UpdateTable", "{'TableName':'Music'}", "ValidationException"),
        of(
            "CreateBackup",
            "{'TableName':'Restored','BackupName':'more'}",
            "TableNotFoundException"),
        of("CreateBackup", "{'TableName':'Lost','BackupName':'more'}", "TableNotFoundException"),
        of("CreateBackup", "{'TableName':'Music','BackupName':'no'}", "ValidationException"),
        of("DescribeBackup", backup(UNKNOWN_BACKUP), "BackupNotFoundException"),
        of("DeleteBackup", backup(UNKNOWN_BACKUP), "BackupNotFoundException"),
        of(
            "RestoreTableFromBackup",
            "{'TargetTableName':'More','BackupArn':'" + UNKNOWN_BACKUP + "'}",
            "BackupNotFoundException"),
        of(
            "RestoreTableToPointInTime",
            "{'SourceTableName':'Music','TargetTableName':'Music','UseLatestRestorableTime':true}",
            "TableAlreadyExistsException"),
        of(
            "RestoreTableToPointInTime",
            "{'SourceTableName':'Music','TargetTableName':'More','RestoreDateTime':1}",
            "InvalidRestoreTimeException"),
        of(
            "RestoreTableToPointInTime",
            "{'SourceTableName':'Music','TargetTableName':'More','UseLatestRestorableTime':true,"
                + "'GlobalSecondaryIndexOverride':[{'IndexName':'none','KeySchema':["
                + "{'AttributeName':'Nothing','KeyType':'HASH'}],"
                + "'Projection':{'ProjectionType':'ALL'}}]}",
            "ValidationException"),
        of(
            "UpdateContinuousBackups",
            "{'TableName':'Music','PointInTimeRecoverySpecification':"
                + "{'PointInTimeRecoveryEnabled':false,'RecoveryPeriodInDays':7}}",
            "ValidationException"),
        of(
            "ExportTableToPointInTime",
            "{'TableArn':'" + TABLE + "Music','S3Bucket':'exports','ExportTime':1}",
            "InvalidExportTimeException"),
        of(
            "UpdateTimeToLive",
            "{'TableName':'Music','TimeToLiveSpecification':"
                + "{'AttributeName':'Expires','Enabled':false}}",
            "ValidationException"),
        of(
            "TagResource",
            "{'ResourceArn':'" + TABLE + "Music','Tags':[{'Key':'aws:a','Value':'b'}]}",
            "ValidationException"),
        of(
            "PutItem",
            "{'TableName':'Music','Item':" + KEY + "," + NEVER + "}",
            "ConditionalCheckFailedException"),
        of(
            "UpdateItem",
            "{'TableName':'Music','Key':"
                + NO_KEY
                + ",'UpdateExpression':'ADD Genre :n',"
                + "'ExpressionAttributeValues':{':n':{'N':'1'}}}",
            "ValidationException"),
        of(
            "DeleteItem",
            "{'TableName':'Music','Key':" + KEY + "," + NEVER + "}",
            "ConditionalCheckFailedException"),
        of(
            "BatchWriteItem",
            "{'RequestItems':{'Music':[{'DeleteRequest':{'Key':"
                + KEY
                + "}}],'Nothing':["
                + "{'DeleteRequest':{'Key':"
                + KEY
                + "}}]}}",
            "ResourceNotFoundException"),
        of(
            "TransactWriteItems",
            "{'ClientRequestToken':'other','TransactItems':[{'Delete':{'TableName':'Music','Key':"
                + KEY
                + "}},{'Put':{'TableName':'Music','Item':"
                + NO_KEY
                + ","
                + NEVER
                + "}}]}",
            "TransactionCanceledException"),
        of(
            "TransactWriteItems",
            "{'ClientRequestToken':'token','TransactItems':[{'Delete':{'TableName':'Music','Key':"
                + KEY
                + "}}]}",
            "IdempotentParameterMismatchException"),
        of(
            "ExecuteStatement",
            "{'Statement':'INSERT INTO Music VALUE {''Artist'':''Artist 1'',''SongTitle'':''T''}'}",
            "DuplicateItemException"),
        of(
            "ExecuteTransaction",
            "{'TransactStatements':[{'Statement':'DELETE FROM Music WHERE Artist=''Artist 1'' AND"
                + " SongTitle=''T'''},{'Statement':'UPDATE Music SET n=1 WHERE Artist=''Nobody''"
                + " AND SongTitle=''T'''}]}",
            "TransactionCanceledException"));
  }

  private static String[] of(String operation, String request, String error) {
    String quoted = request.replace("''", "\u0000").replace('\'', '"').replace('\u0000', '\'');
    return new String[] {operation, quoted, error};
  }

  private static String table(String name) {
    return "{'TableName':'"
        + name
        + "','AttributeDefinitions':[{'AttributeName':'p','AttributeType':'S'}],'KeySchema':["
        + "{'AttributeName':'p','KeyType':'HASH'}],'BillingMode':'PAY_PER_REQUEST'}";
  }

  private static String backup(String arn) {
    return "{'BackupArn':'" + arn + "'}";
  }
}
