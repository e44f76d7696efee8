package io.dynamobackup.engine.fork;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * An engine in which everything that takes time is under way: items that expire, a backup whose
 * window is open, a restore, an export, an index that is created, a table that is deleted, a job
 * and a plan of AWS Backup.
 */
final class BusyWorld {
  static final String EXPIRES = "Expires";
  static final String RESTORED = "Restored";
  static final String BUCKET = "exports";
  static final String VAULT = "nightly";
  static final String COPIES = "copies";
  static final String RESTORED_FROM = "weekly";
  static final String STOPPED = "stopped";
  static final String RESTORED_BY_JOB = "RestoredByJob";
  static final String LOST = "Lost";
  static final String OTHER_ACCOUNT = "210987654321";

  private static final String ROLE = "arn:aws:iam::123456789012:role/backup";
  private static final String SOURCE = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";

  private BusyWorld() {}

  static EngineOptions options() {
    return EngineOptions.documented().toBuilder().backupCut(BackupCut.LATEST).seed(3).build();
  }

  static DynamoDbEngine start() {
    return busy(DynamoDbEngine.start(options()));
  }

  static DynamoDbEngine busy(DynamoDbEngine engine) {
    DynamoDbClient client = engine.client();
    Music.create(client, Music::indexed);
    Music.create(client, table -> table.tableName(LOST));
    Music.create(engine.client(Region.EU_WEST_1));
    Music.create(engine.account(OTHER_ACCOUNT).client(Region.EU_WEST_1));
    engine.clock().advance(Duration.ofMinutes(1));
    for (String table : new String[] {Music.TABLE, LOST}) {
      enableAll(client, table);
    }
    engine.clock().advance(Duration.ofMinutes(10));
    for (int i = 0; i < 20; i++) {
      put(client, "Artist " + i, engine.clock().instant().plus(Duration.ofHours(i)));
    }
    String arn = backup(client, "first");
    String recoveryPoint = recoveryPoint(engine.backupClient(), SOURCE);
    BackupClient ireland = engine.backupClient(Region.EU_WEST_1);
    ireland.updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
    String managed = recoveryPoint(ireland, SOURCE.replace("us-east-1", "eu-west-1"));
    engine.clock().advance(Duration.ofMinutes(10));
    client.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName(RESTORED));
    client.deleteTable(r -> r.tableName(LOST));
    createIndex(client);
    client.exportTableToPointInTime(r -> r.tableArn(SOURCE).s3Bucket(BUCKET));
    transact(client, "token", "Transacted");
    put(client, "Before the request", Instant.EPOCH);
    backup(client, "open");
    put(client, "After the request", Instant.EPOCH);
    startJob(engine.backupClient());
    plan(engine.backupClient());
    engine.denyRole("arn:aws:iam::123456789012:role/denied");
    audit(engine.backupClient());
    startRestore(engine.backupClient(), recoveryPoint);
    startCopy(ireland, managed);
    stopJob(ireland);
    return engine;
  }

  private static void plan(BackupClient client) {
    String plan =
        client
            .createBackupPlan(
                r ->
                    r.backupPlan(
                        p ->
                            p.backupPlanName("company")
                                .rules(
                                    x ->
                                        x.ruleName("hourly")
                                            .targetBackupVaultName(VAULT)
                                            .scheduleExpression("cron(0 * * * ? *)"))))
            .backupPlanId();
    client.createBackupSelection(
        r ->
            r.backupPlanId(plan)
                .backupSelection(
                    s ->
                        s.selectionName("all")
                            .iamRoleArn("arn:aws:iam::123456789012:role/backup")
                            .resources("*")));
  }

  private static void startJob(BackupClient client) {
    client.createBackupVault(r -> r.backupVaultName(VAULT));
    client.startBackupJob(
        r ->
            r.backupVaultName(VAULT)
                .resourceArn(SOURCE)
                .iamRoleArn(ROLE)
                .idempotencyToken("token")
                .lifecycle(l -> l.deleteAfterDays(7L)));
  }

  private static String recoveryPoint(BackupClient client, String table) {
    client.createBackupVault(r -> r.backupVaultName(RESTORED_FROM));
    String job =
        client
            .startBackupJob(
                r -> r.backupVaultName(RESTORED_FROM).resourceArn(table).iamRoleArn(ROLE))
            .backupJobId();
    return client.describeBackupJob(r -> r.backupJobId(job)).recoveryPointArn();
  }

  private static void stopJob(BackupClient client) {
    client.createBackupVault(r -> r.backupVaultName(STOPPED));
    String job =
        client
            .startBackupJob(
                r ->
                    r.backupVaultName(STOPPED)
                        .resourceArn(SOURCE.replace("us-east-1", "eu-west-1"))
                        .iamRoleArn(ROLE))
            .backupJobId();
    client.stopBackupJob(r -> r.backupJobId(job));
  }

  private static void startCopy(BackupClient client, String arn) {
    String vault = client.createBackupVault(r -> r.backupVaultName(COPIES)).backupVaultArn();
    client.startCopyJob(
        r ->
            r.recoveryPointArn(arn)
                .sourceBackupVaultName(RESTORED_FROM)
                .destinationBackupVaultArn(vault)
                .iamRoleArn(ROLE));
  }

  private static void startRestore(BackupClient client, String arn) {
    client.startRestoreJob(
        r ->
            r.recoveryPointArn(arn)
                .iamRoleArn(ROLE)
                .idempotencyToken("token")
                .metadata(Map.of("targetTableName", RESTORED_BY_JOB)));
  }

  private static void audit(BackupClient client) {
    client.createRestoreTestingPlan(
        r ->
            r.restoreTestingPlan(
                p ->
                    p.restoreTestingPlanName("drill")
                        .scheduleExpression("cron(0 12 ? * * *)")
                        .recoveryPointSelection(
                            s ->
                                s.algorithm("LATEST_WITHIN_WINDOW")
                                    .includeVaults("*")
                                    .recoveryPointTypesWithStrings("SNAPSHOT"))));
    client.createRestoreTestingSelection(
        r ->
            r.restoreTestingPlanName("drill")
                .restoreTestingSelection(
                    s ->
                        s.restoreTestingSelectionName("tables")
                            .protectedResourceType("DynamoDB")
                            .protectedResourceArns("*")
                            .iamRoleArn("arn:aws:iam::123456789012:role/backup")));
    client.createFramework(
        r ->
            r.frameworkName("promises")
                .frameworkControls(
                    c -> c.controlName("BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN")));
    client.createReportPlan(
        r ->
            r.reportPlanName("jobs")
                .reportDeliveryChannel(c -> c.s3BucketName(BUCKET))
                .reportSetting(s -> s.reportTemplate("BACKUP_JOB_REPORT")));
  }

  private static void enableAll(DynamoDbClient client, String table) {
    client.updateContinuousBackups(
        r ->
            r.tableName(table)
                .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
    client.updateTimeToLive(
        r ->
            r.tableName(table)
                .timeToLiveSpecification(t -> t.enabled(true).attributeName(EXPIRES)));
    client.updateTable(
        r ->
            r.tableName(table)
                .streamSpecification(
                    StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(StreamViewType.KEYS_ONLY)
                        .build()));
    client.updateContributorInsights(r -> r.tableName(table).contributorInsightsAction("ENABLE"));
  }

  private static void createIndex(DynamoDbClient client) {
    client.updateTable(
        r ->
            r.tableName(Music.TABLE)
                .attributeDefinitions(Music.string("Year"))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            c ->
                                c.indexName("years")
                                    .keySchema(Music.hash("Year"))
                                    .projection(p -> p.projectionType(ProjectionType.ALL))
                                    .provisionedThroughput(Music.units(100, 100)))));
  }

  static void put(DynamoDbClient client, String artist, Instant expires) {
    Map<String, AttributeValue> item = new HashMap<>(Music.song(artist, "T"));
    item.put(EXPIRES, AttributeValue.fromN(Long.toString(expires.getEpochSecond())));
    client.putItem(r -> r.tableName(Music.TABLE).item(item));
  }

  static String backup(DynamoDbClient client, String name) {
    return client
        .createBackup(r -> r.tableName(Music.TABLE).backupName(name))
        .backupDetails()
        .backupArn();
  }

  static void transact(DynamoDbClient client, String token, String artist) {
    Put put = Put.builder().tableName(Music.TABLE).item(Music.song(artist, "T")).build();
    client.transactWriteItems(
        r ->
            r.transactItems(TransactWriteItem.builder().put(put).build())
                .clientRequestToken(token));
  }

  static int count(DynamoDbClient client, String table) {
    return client.scan(r -> r.tableName(table)).count();
  }
}
