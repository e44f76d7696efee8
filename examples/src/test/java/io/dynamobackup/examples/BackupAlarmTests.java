package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.monitoring.BackupEvent;
import io.dynamobackup.engine.monitoring.Monitoring;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import io.dynamobackup.junit.WithVault;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupVaultEvent;

@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
@WithVault(name = "audit", minRetentionDays = 2_555)
class BackupAlarmTests {

  // tag::events[]
  @Test
  void a_failed_job_is_told(BackupClient backup, Monitoring monitoring) {
    backup.putBackupVaultNotifications(
        r ->
            r.backupVaultName("audit")
                .snsTopicArn("arn:aws:sns:us-east-1:123456789012:alarms")
                .backupVaultEvents(BackupVaultEvent.BACKUP_JOB_COMPLETED));

    backup.startBackupJob(
        r ->
            r.backupVaultName("audit")
                .resourceArn("arn:aws:dynamodb:us-east-1:123456789012:table/orders")
                .iamRoleArn("arn:aws:iam::123456789012:role/backup")
                .lifecycle(l -> l.deleteAfterDays(7L)));

    assertThat(monitoring.events("Backup Job State Change"))
        .extracting(BackupEvent::state)
        .containsExactly("CREATED", "FAILED");
    assertThat(monitoring.notifications().get(0).message()).startsWith("An AWS Backup job failed.");
    assertThat(monitoring.sum("NumberOfBackupJobsFailed", "audit")).isEqualTo(1);
  }
  // end::events[]
}
