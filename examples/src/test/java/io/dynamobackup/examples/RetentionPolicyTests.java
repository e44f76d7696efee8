package io.dynamobackup.examples;

import static io.dynamobackup.assertj.AwsBackupAssertions.assertThat;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import io.dynamobackup.junit.WithVault;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;

// tag::vault[]
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
@WithVault(name = "audit", minRetentionDays = 2_555)
class RetentionPolicyTests {

  @Test
  void a_backup_kept_for_a_week_only_is_not_taken(BackupClient backup) {
    String job =
        backup
            .startBackupJob(
                r ->
                    r.backupVaultName("audit")
                        .resourceArn("arn:aws:dynamodb:us-east-1:123456789012:table/orders")
                        .iamRoleArn("arn:aws:iam::123456789012:role/backup")
                        .lifecycle(l -> l.deleteAfterDays(7L)))
            .backupJobId();

    assertThat(backup).backupJob(job).hasFailedWith("outside of the range");
    assertThat(backup).vault("audit").isLocked().hasRecoveryPoints(0);
  }
}
// end::vault[]
