package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;

@DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
@WithTable(
    name = "orders",
    partitionKey = "customer",
    sortKey = "order:N",
    pointInTimeRecovery = true)
class TwoFuturesTests {

  // tag::two-futures[]
  @Test
  void either_way_back_brings_the_orders_back(DynamoDbEngine engine) {
    Orders.place(engine.client(), "Ada", 1);
    engine.clock().advance(Duration.ofDays(1));
    String arn = new NightlyBackup(engine.client(), engine.clock()).run("orders");
    engine.clock().advance(Duration.ofHours(1));

    try (DynamoDbEngine other = engine.fork()) {
      engine.client().restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("orders-again"));
      other
          .client()
          .restoreTableToPointInTime(
              r ->
                  r.sourceTableName("orders")
                      .targetTableName("orders-again")
                      .useLatestRestorableTime(true));
      engine.clock().advance(Duration.ofHours(1));
      other.clock().advance(Duration.ofHours(1));

      assertThat(Orders.count(engine.client(), "orders-again")).isEqualTo(1);
      assertThat(Orders.count(other.client(), "orders-again")).isEqualTo(1);
    }
  }

  // end::two-futures[]

  // tag::under-way[]
  @Test
  void backup_that_is_under_way_is_done_in_both(DynamoDbEngine engine) {
    new NightlyBackup(engine.client(), engine.clock()).run("orders");

    try (DynamoDbEngine other = engine.fork()) {
      other.clock().advance(Duration.ofMinutes(2));

      assertThat(status(other.client())).isEqualTo(BackupStatus.AVAILABLE);
      assertThat(status(engine.client())).isEqualTo(BackupStatus.CREATING);
      engine.clock().advance(Duration.ofMinutes(2));
      assertThat(status(engine.client())).isEqualTo(BackupStatus.AVAILABLE);
    }
  }

  // end::under-way[]

  private static BackupStatus status(DynamoDbClient dynamo) {
    BackupSummary backup = dynamo.listBackups(r -> r.tableName("orders")).backupSummaries().get(0);
    return backup.backupStatus();
  }
}
