package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.DescribeRestoreJobResponse;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class RestoreJobDrillTests {
  private static final String ORDERS = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";
  private static final String ROLE = "arn:aws:iam::123456789012:role/backup";

  // tag::drill[]
  @Test
  void a_drill_restores_what_was_backed_up(
      DynamoDbClient dynamo, BackupClient backup, FakeClock clock) {
    clock.advance(Duration.ofMinutes(5));
    Orders.place(dynamo, "alice", 1);
    clock.advance(Duration.ofMinutes(5));
    String recoveryPoint = backUp(backup);
    clock.advance(Duration.ofMinutes(5));

    String drill =
        backup
            .startRestoreJob(
                r ->
                    r.recoveryPointArn(recoveryPoint)
                        .iamRoleArn(ROLE)
                        .metadata(Map.of("targetTableName", "drill", "encryptionType", "Default")))
            .restoreJobId();
    clock.advance(Duration.ofMinutes(5));
    assertThat(backup.describeRestoreJob(r -> r.restoreJobId(drill)).status())
        .isEqualTo(RestoreJobStatus.RUNNING);
    clock.advance(Duration.ofHours(1));

    DescribeRestoreJobResponse over = backup.describeRestoreJob(r -> r.restoreJobId(drill));
    assertThat(over.createdResourceArn()).endsWith(":table/drill");
    assertThat(Orders.count(dynamo, "drill")).isEqualTo(1);
  }

  // end::drill[]

  private static String backUp(BackupClient backup) {
    backup.createBackupVault(r -> r.backupVaultName("nightly"));
    String job =
        backup
            .startBackupJob(r -> r.backupVaultName("nightly").resourceArn(ORDERS).iamRoleArn(ROLE))
            .backupJobId();
    return backup.describeBackupJob(r -> r.backupJobId(job)).recoveryPointArn();
  }
}
