package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineAccount;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class CopyToAnotherAccountTests {
  private static final String ORDERS = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";
  private static final String ROLE = "arn:aws:iam::123456789012:role/backup";
  private static final String BUNKER = "arn:aws:backup:us-east-1:210987654321:backup-vault:bunker";

  // tag::copy[]
  @Test
  void the_loss_of_an_account_is_survived(
      DynamoDbEngine engine, DynamoDbClient dynamo, BackupClient backup) {
    EngineAccount bunker = engine.account("210987654321");
    BackupClient theirs = bunker.backupClient(Region.US_EAST_1);
    share(backup, theirs);
    Orders.place(dynamo, "alice", 1);

    String copy = copied(backup, backedUp(backup));
    dynamo.deleteTable(r -> r.tableName("orders"));
    theirs.startRestoreJob(
        r ->
            r.recoveryPointArn(copy)
                .iamRoleArn("arn:aws:iam::210987654321:role/restore")
                .metadata(Map.of("targetTableName", "orders")));

    assertThat(Orders.count(bunker.client(Region.US_EAST_1), "orders")).isEqualTo(1);
  }

  private static String copied(BackupClient backup, String recoveryPoint) {
    String job =
        backup
            .startCopyJob(
                r ->
                    r.recoveryPointArn(recoveryPoint)
                        .sourceBackupVaultName("nightly")
                        .destinationBackupVaultArn(BUNKER)
                        .iamRoleArn(ROLE))
            .copyJobId();
    return backup.describeCopyJob(r -> r.copyJobId(job)).copyJob().destinationRecoveryPointArn();
  }

  // end::copy[]

  // tag::share[]
  private static void share(BackupClient backup, BackupClient theirs) {
    backup.updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
    backup.updateGlobalSettings(
        r -> r.globalSettings(Map.of("isCrossAccountBackupEnabled", "true")));
    theirs.createBackupVault(r -> r.backupVaultName("bunker"));
    theirs.putBackupVaultAccessPolicy(
        r ->
            r.backupVaultName("bunker")
                .policy(
                    """
                    {"Version": "2012-10-17", "Statement": [{
                      "Effect": "Allow",
                      "Principal": {"AWS": "arn:aws:iam::123456789012:root"},
                      "Action": "backup:CopyIntoBackupVault",
                      "Resource": "*"}]}\
                    """));
  }

  // end::share[]

  private static String backedUp(BackupClient backup) {
    backup.createBackupVault(r -> r.backupVaultName("nightly"));
    return backup
        .startBackupJob(r -> r.backupVaultName("nightly").resourceArn(ORDERS).iamRoleArn(ROLE))
        .recoveryPointArn();
  }
}
