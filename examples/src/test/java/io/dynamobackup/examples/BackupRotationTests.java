package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;

@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class BackupRotationTests {

  // tag::ten-years[]
  @Test
  void ten_years_of_nights_leave_the_backups_of_the_last_five_weeks(
      DynamoDbClient dynamo,
      FakeClock clock,
      ScheduledExecutorService executor,
      DynamoDbEngine engine) {
    BackupRotation rotation = new BackupRotation(dynamo, clock, "orders", 35);

    ScheduledFuture<?> nightly = executor.scheduleAtFixedRate(rotation, 1, 1, TimeUnit.DAYS);
    clock.advanceTo(Instant.parse("2028-12-11T14:25:00Z"));
    nightly.cancel(false);

    List<BackupSummary> left = rotation.list();
    assertThat(left).hasSize(35);
    assertThat(left.get(0).backupName()).isEqualTo("orders-2028-11-07");
    assertThat(left.get(34).backupName()).isEqualTo("orders-2028-12-11");
    assertThat(engine.failedTasks()).as("of 3,650 nights").isEmpty();
  }

  // end::ten-years[]

  @Test
  void fewer_backups_than_are_kept_all_stay(DynamoDbClient dynamo, FakeClock clock) {
    BackupRotation rotation = new BackupRotation(dynamo, clock, "orders", 3);

    rotation.run();
    rotation.run();

    assertThat(rotation.list()).hasSize(2);
  }
}
