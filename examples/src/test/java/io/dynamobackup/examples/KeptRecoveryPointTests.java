package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class KeptRecoveryPointTests {
  private static final String ORDERS = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";
  private static final String ROLE = "arn:aws:iam::123456789012:role/backup";

  // tag::kept[]
  @Test
  void a_recovery_point_is_kept_for_a_week(
      DynamoDbClient dynamo, BackupClient backup, FakeClock clock) {
    Orders.place(dynamo, "alice", 1);
    backup.createBackupVault(r -> r.backupVaultName("nightly"));
    String job =
        backup
            .startBackupJob(
                r ->
                    r.backupVaultName("nightly")
                        .resourceArn(ORDERS)
                        .iamRoleArn(ROLE)
                        .lifecycle(l -> l.deleteAfterDays(7L)))
            .backupJobId();
    String recoveryPoint = backup.describeBackupJob(r -> r.backupJobId(job)).recoveryPointArn();

    dynamo.restoreTableFromBackup(r -> r.backupArn(recoveryPoint).targetTableName("restored"));
    clock.advance(Duration.ofDays(7));

    assertThat(Orders.count(dynamo, "restored")).isEqualTo(1);
    assertThat(
            backup
                .listRecoveryPointsByBackupVault(r -> r.backupVaultName("nightly"))
                .recoveryPoints())
        .isEmpty();
  }
  // end::kept[]
}
