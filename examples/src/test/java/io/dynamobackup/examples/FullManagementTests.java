package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.StorageClass;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;

@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class FullManagementTests {
  private static final String ORDERS = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";
  private static final String ROLE = "arn:aws:iam::123456789012:role/backup";

  // tag::enable[]
  @BeforeEach
  void manage_tables_in_full(BackupClient backup) {
    backup.updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
  }

  // end::enable[]

  // tag::managed[]
  @Test
  void a_recovery_point_goes_to_cold_storage(
      DynamoDbClient dynamo, BackupClient backup, FakeClock clock) {
    backup.createBackupVault(r -> r.backupVaultName("archive"));
    String recoveryPoint =
        backup
            .startBackupJob(
                r ->
                    r.backupVaultName("archive")
                        .resourceArn(ORDERS)
                        .iamRoleArn(ROLE)
                        .lifecycle(l -> l.moveToColdStorageAfterDays(30L).deleteAfterDays(365L)))
            .recoveryPointArn();

    clock.advance(Duration.ofDays(30));

    assertThat(
            backup
                .describeRecoveryPoint(
                    r -> r.backupVaultName("archive").recoveryPointArn(recoveryPoint))
                .storageClass())
        .isEqualTo(StorageClass.COLD);
    assertThat(dynamo.listBackups(r -> r.backupType(BackupTypeFilter.ALL)).backupSummaries())
        .isEmpty();
  }
  // end::managed[]
}
