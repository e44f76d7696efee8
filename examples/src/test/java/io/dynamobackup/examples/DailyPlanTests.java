package io.dynamobackup.examples;

import static io.dynamobackup.assertj.AwsBackupAssertions.assertThat;
import static io.dynamobackup.assertj.DynamoBackupAssertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithPlan;
import io.dynamobackup.junit.WithTable;
import io.dynamobackup.junit.WithVault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointSelectionAlgorithm;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointType;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

// tag::plan[]
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
@WithVault(name = "nightly")
@WithPlan(name = "daily", vault = "nightly", schedule = "cron(0 2 ? * * *)", keepDays = 35)
class DailyPlanTests {

  @Test
  void thirty_five_days_are_kept(BackupClient backup, FakeClock clock) {
    clock.advance(Duration.ofDays(365));

    assertThat(backup).vault("nightly").hasRecoveryPoints(35);
  }

  // end::plan[]

  // tag::restore-testing[]
  @Test
  void a_drill_restores_the_newest_backup_and_cleans_up(
      BackupClient backup, DynamoDbClient dynamo, FakeClock clock) {
    backup.createRestoreTestingPlan(
        r ->
            r.restoreTestingPlan(
                plan ->
                    plan.restoreTestingPlanName("drill")
                        .scheduleExpression("cron(0 12 ? * SUN *)")
                        .recoveryPointSelection(
                            points ->
                                points
                                    .algorithm(
                                        RestoreTestingRecoveryPointSelectionAlgorithm
                                            .LATEST_WITHIN_WINDOW)
                                    .includeVaults("*")
                                    .recoveryPointTypes(
                                        RestoreTestingRecoveryPointType.SNAPSHOT))));
    backup.createRestoreTestingSelection(
        r ->
            r.restoreTestingPlanName("drill")
                .restoreTestingSelection(
                    tables ->
                        tables
                            .restoreTestingSelectionName("tables")
                            .protectedResourceType("DynamoDB")
                            .protectedResourceArns("*")
                            .validationWindowHours(4)
                            .iamRoleArn("arn:aws:iam::123456789012:role/backup")));

    clock.advance(Duration.ofDays(2));

    RestoreJobsListMember job = backup.listRestoreJobs(r -> {}).restoreJobs().get(0);
    String restored = job.createdResourceArn().split("/", -1)[1];
    assertThat(backup).restoreJob(job.restoreJobId()).isCompleted();
    assertThat(dynamo).table(restored).isActive().hasSameContentsAs("orders");
    clock.advance(Duration.ofHours(4));
    assertThat(dynamo).table(restored).doesNotExist();
  }
  // end::restore-testing[]
}
