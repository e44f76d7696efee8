package io.dynamobackup.engine.conformance.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.json.PlainJson;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whatever comes, an engine answers as AWS would, and a request it refuses changes nothing. */
class MalformedRequestsTests {
  private static final int REQUESTS = 1500;
  private static final String PREFIX = "DynamoDB_20120810.";

  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final RawCalls raw = new RawCalls(engine.httpClient());
  private final DynamoDbClient client = engine.client();
  private String backupArn = "";

  @BeforeEach
  void create() {
    Music.create(client, Music::indexed);
    Music.put(client, "A", "1");
    backupArn =
        client
            .createBackup(r -> r.tableName(Music.TABLE).backupName("first"))
            .backupDetails()
            .backupArn();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  /** Right requests, to be made wrong. */
  private Map<String, String> requests() {
    return Map.ofEntries(
        Map.entry("CreateBackup", "{'TableName':'Music','BackupName':'nightly'}"),
        Map.entry("DescribeBackup", "{'BackupArn':'" + backupArn + "'}"),
        Map.entry("DeleteBackup", "{'BackupArn':'" + backupArn + "'}"),
        Map.entry(
            "ListBackups",
            "{'TableName':'Music','Limit':3,'TimeRangeLowerBound':1544797500.5,"
                + "'TimeRangeUpperBound':1644797500,'BackupType':'ALL','ExclusiveStartBackupArn':'"
                + backupArn
                + "'}"),
        Map.entry(
            "RestoreTableFromBackup",
            "{'TargetTableName':'Restored','BackupArn':'"
                + backupArn
                + "','BillingModeOverride':'PROVISIONED','ProvisionedThroughputOverride':"
                + "{'ReadCapacityUnits':1,'WriteCapacityUnits':1},'GlobalSecondaryIndexOverride':[],"
                + "'LocalSecondaryIndexOverride':[],'SSESpecificationOverride':{'Enabled':true}}"),
        Map.entry(
            "UpdateContinuousBackups",
            "{'TableName':'Music','PointInTimeRecoverySpecification':"
                + "{'PointInTimeRecoveryEnabled':true,'RecoveryPeriodInDays':7}}"),
        Map.entry("DescribeContinuousBackups", "{'TableName':'Music'}"),
        Map.entry(
            "CreateTable",
            "{'TableName':'Other','AttributeDefinitions':[{'AttributeName':'p','AttributeType':'S'},"
                + "{'AttributeName':'q','AttributeType':'N'}],'KeySchema':[{'AttributeName':'p',"
                + "'KeyType':'HASH'}],'BillingMode':'PAY_PER_REQUEST','GlobalSecondaryIndexes':["
                + "{'IndexName':'gsi','KeySchema':[{'AttributeName':'q','KeyType':'HASH'}],"
                + "'Projection':{'ProjectionType':'INCLUDE','NonKeyAttributes':['x']}}],"
                + "'StreamSpecification':{'StreamEnabled':true,'StreamViewType':'NEW_IMAGE'},"
                + "'Tags':[{'Key':'k','Value':'v'}]}"),
        Map.entry(
            "UpdateTable",
            "{'TableName':'Music','ProvisionedThroughput':{'ReadCapacityUnits':9,"
                + "'WriteCapacityUnits':9},'DeletionProtectionEnabled':true}"),
        Map.entry("DescribeTable", "{'TableName':'Music'}"),
        Map.entry("DeleteTable", "{'TableName':'Other'}"),
        Map.entry("ListTables", "{'Limit':3,'ExclusiveStartTableName':'Abc'}"),
        Map.entry(
            "PutItem",
            "{'TableName':'Music','Item':{'Artist':{'S':'B'},'SongTitle':{'S':'2'},'n':{'N':'1.50'},"
                + "'l':{'L':[{'BOOL':true},{'NULL':true},{'B':'AAEC'}]},'m':{'M':{'a':{'S':''}}},"
                + "'ss':{'SS':['a','b']},'ns':{'NS':['1','2']},'bs':{'BS':['AAEC']}},"
                + "'ReturnValues':'ALL_OLD','ReturnConsumedCapacity':'INDEXES','ConditionExpression':'attribute_not_exists(#a)"
                + " OR n > :n','ExpressionAttributeNames':{'#a':'Artist'},"
                + "'ExpressionAttributeValues':{':n':{'N':'1'}}}"),
        Map.entry(
            "GetItem",
            "{'TableName':'Music','Key':{'Artist':{'S':'A'},'SongTitle':{'S':'1'}},"
                + "'ConsistentRead':true}"),
        Map.entry(
            "DeleteItem", "{'TableName':'Music','Key':{'Artist':{'S':'B'},'SongTitle':{'S':'2'}}}"),
        Map.entry(
            "BatchGetItem",
            "{'RequestItems':{'Music':{'Keys':[{'Artist':{'S':'A'},'SongTitle':{'S':'1'}}],"
                + "'ConsistentRead':true}}}"),
        Map.entry(
            "BatchWriteItem",
            "{'RequestItems':{'Music':[{'PutRequest':{'Item':{'Artist':{'S':'C'},"
                + "'SongTitle':{'S':'3'}}}},{'DeleteRequest':{'Key':{'Artist':{'S':'C'},"
                + "'SongTitle':{'S':'4'}}}}]}}"),
        Map.entry(
            "UpdateItem",
            "{'TableName':'Music','Key':{'Artist':{'S':'A'},'SongTitle':{'S':'1'}},"
                + "'UpdateExpression':'SET n = if_not_exists(n, :n) + :n REMOVE x ADD s :s',"
                + "'ExpressionAttributeValues':{':n':{'N':'1'},':s':{'SS':['a']}},"
                + "'ReturnValues':'UPDATED_NEW'}"),
        Map.entry(
            "Query",
            "{'TableName':'Music','KeyConditionExpression':'Artist = :a AND begins_with(SongTitle,"
                + " :t)','ExpressionAttributeValues':{':a':{'S':'A'},':t':{'S':'1'}},'Limit':2,"
                + "'ScanIndexForward':false}"),
        Map.entry(
            "Scan",
            "{'TableName':'Music','Limit':2,'Segment':0,'TotalSegments':2,'Select':'COUNT',"
                + "'ExclusiveStartKey':{'Artist':{'S':'A'},'SongTitle':{'S':'1'}}}"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void is_answered_as_aws_would_and_changes_nothing_when_refused(long seed) {
    Random random = new Random(seed);
    Mutations mutations = new Mutations(random);
    List<String> operations = requests().keySet().stream().sorted().toList();
    int refused = 0;
    String before = state();

    for (int i = 0; i < REQUESTS; i++) {
      String operation = operations.get(random.nextInt(operations.size()));
      byte[] body = mutations.of(requests().getOrDefault(operation, "").replace('\'', '"'));
      RawCalls.Answer answer = raw.send(PREFIX + operation, body);
      String what = operation + " " + new String(body, UTF_8);
      assertWellFormed(answer, what);
      String after = state();
      if (answer.status() != 200) {
        refused++;
        assertThat(after).as("state after the refused %s", what).isEqualTo(before);
      }
      before = after;
    }

    assertThat(refused).isBetween(REQUESTS / 2, REQUESTS - REQUESTS / 10);
  }

  private static void assertWellFormed(RawCalls.Answer answer, String what) {
    assertThat(answer.status()).as(what).isIn(200, 400);
    Object body = PlainJson.parse(answer.body());
    assertThat(body).as(what).isInstanceOf(Map.class);
    if (answer.status() == 400) {
      assertThat((String) ((Map<?, ?>) body).get("__type"))
          .as(what)
          .matches("com\\.amazon[a-z0-9.]*\\.[a-z0-9]+#[A-Z][A-Za-z]+");
    }
  }

  /** Everything a client can see, as it comes. */
  private String state() {
    StringBuilder seen = new StringBuilder();
    Map<?, ?> tables = (Map<?, ?>) PlainJson.parse(seen("ListTables", "{}"));
    for (Object table : (List<?>) tables.get("TableNames")) {
      String named = "{\"TableName\":\"" + table + "\"}";
      seen.append(seen("DescribeTable", named))
          .append(seen("DescribeContinuousBackups", named))
          .append(seen("Scan", named));
    }
    return seen.append(seen("ListBackups", "{\"BackupType\":\"ALL\"}")).toString();
  }

  private String seen(String operation, String request) {
    return raw.send(PREFIX + operation, request.getBytes(UTF_8)).body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CreateBackup", PREFIX, PREFIX + "MakeCoffee", "S3.CreateBackup"})
  void a_target_that_is_none_is_an_unknown_operation(String target) {
    RawCalls.Answer answer = raw.send(target, new byte[] {'{', '}'});

    assertThat(answer)
        .isEqualTo(
            new RawCalls.Answer(
                400, "{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}"));
  }

  @Test
  void no_target_is_an_unknown_operation() {
    @Nullable String none = null;

    assertThat(raw.send(none, new byte[] {'{', '}'}).body())
        .isEqualTo("{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}");
  }

  @Test
  void more_than_16_mebibytes_are_refused() {
    assertThat(raw.send(PREFIX + "PutItem", new byte[16 * 1024 * 1024 + 1]).status())
        .isEqualTo(413);
  }
}
