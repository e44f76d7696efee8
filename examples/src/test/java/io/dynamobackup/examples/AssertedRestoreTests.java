package io.dynamobackup.examples;

import static io.dynamobackup.assertj.AwsBackupAssertions.assertThat;
import static io.dynamobackup.assertj.DynamoBackupAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.awaitility.FakeTime;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

@DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
@WithTable(
    name = "orders",
    partitionKey = "customer",
    sortKey = "order:N",
    pointInTimeRecovery = true)
class AssertedRestoreTests {

  // tag::copy[]
  @Test
  void restored_table_is_like_the_old_one_but_for_recovery(DynamoDbClient dynamo, FakeClock clock) {
    Orders.place(dynamo, "alice", 1);
    clock.advance(Duration.ofMinutes(2));
    String arn = new NightlyBackup(dynamo, clock).run("orders");
    clock.advance(Duration.ofMinutes(2));
    assertThat(dynamo).backup(arn).isAvailable().isOfTable("orders").doesNotExpire();

    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("restored"));
    clock.advance(Duration.ofHours(1));

    assertThat(dynamo).table("restored").isActive().hasItemCount(1).hasSameContentsAs("orders");
    assertThatThrownBy(() -> assertThat(dynamo).table("restored").isFaithfulCopyOf("orders"))
        .hasMessageContaining(
            "point-in-time recovery: off, in the source: on: a restore drops this, and"
                + " UpdateContinuousBackups sets it again");
  }

  // end::copy[]

  // tag::await[]
  @Test
  void awaitility_waits_in_fake_time(DynamoDbClient dynamo, FakeClock clock) {
    String arn = new NightlyBackup(dynamo, clock).run("orders");
    clock.advance(Duration.ofMinutes(2));
    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("restored"));
    Instant requested = clock.instant();

    FakeTime.await(clock)
        .until(
            () ->
                dynamo.describeTable(r -> r.tableName("restored")).table().tableStatus()
                    == TableStatus.ACTIVE);

    assertThat(Duration.between(requested, clock.instant())).isEqualTo(Duration.ofMinutes(10));
  }

  // end::await[]

  // tag::backup-job[]
  @Test
  void a_month_of_retention(BackupClient backup, FakeClock clock) {
    backup.createBackupVault(r -> r.backupVaultName("monthly"));
    String job =
        backup
            .startBackupJob(
                r ->
                    r.backupVaultName("monthly")
                        .resourceArn("arn:aws:dynamodb:us-east-1:123456789012:table/orders")
                        .iamRoleArn("arn:aws:iam::123456789012:role/backup")
                        .lifecycle(l -> l.deleteAfterDays(30L)))
            .backupJobId();
    clock.advance(Duration.ofHours(12));

    assertThat(backup).backupJob(job).isCompleted();
    assertThat(backup).vault("monthly").hasRecoveryPoints(1).isNotLocked();
    assertThat(backup)
        .recoveryPoint(
            "monthly", backup.describeBackupJob(r -> r.backupJobId(job)).recoveryPointArn())
        .isCompleted()
        .isDeletedAt(Instant.parse("2019-01-13T14:25:00Z"));
  }
  // end::backup-job[]
}
