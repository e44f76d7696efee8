package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

// tag::nightly-backup[]
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class NightlyBackupTests {

  @Test
  void nightly_backup_survives_the_loss_of_the_table(DynamoDbClient dynamo, FakeClock clock) {
    Orders.place(dynamo, "Ada", 1);
    Orders.place(dynamo, "Grace", 2);

    String arn = new NightlyBackup(dynamo, clock).run("orders");
    clock.advance(Duration.ofMinutes(2));
    Orders.place(dynamo, "Alan", 3);
    dynamo.deleteTable(r -> r.tableName("orders"));
    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("orders-restored"));
    clock.advance(Duration.ofHours(1));

    assertThat(Orders.count(dynamo, "orders-restored")).isEqualTo(2);
  }

  // end::nightly-backup[]

  // tag::nightly-backup-names[]
  @Test
  void each_night_has_a_backup_of_its_own(DynamoDbClient dynamo, FakeClock clock) {
    NightlyBackup job = new NightlyBackup(dynamo, clock);

    for (int night = 0; night < 3; night++) {
      job.run("orders");
      clock.advance(Duration.ofDays(1));
    }

    assertThat(dynamo.listBackups().backupSummaries())
        .extracting(BackupSummary::backupName)
        .containsExactly("orders-2018-12-14", "orders-2018-12-15", "orders-2018-12-16");
  }

  // end::nightly-backup-names[]

  // tag::scheduled-executor[]
  @Test
  void scheduled_backup_runs_at_the_same_time_every_night(
      DynamoDbClient dynamo, FakeClock clock, ScheduledExecutorService executor) {
    NightlyBackup job = new NightlyBackup(dynamo, clock);

    ScheduledFuture<?> nightly =
        executor.scheduleAtFixedRate(() -> job.run("orders"), 12, 24, TimeUnit.HOURS);
    clock.advance(Duration.ofDays(3));
    nightly.cancel(false);
    clock.advance(Duration.ofDays(3));

    assertThat(dynamo.listBackups().backupSummaries())
        .extracting(BackupSummary::backupCreationDateTime)
        .containsExactly(
            Instant.parse("2018-12-15T02:25:00Z"),
            Instant.parse("2018-12-16T02:25:00Z"),
            Instant.parse("2018-12-17T02:25:00Z"));
  }

  // end::scheduled-executor[]

  @Test
  void table_that_is_not_there_cannot_be_backed_up(DynamoDbClient dynamo, FakeClock clock) {
    NightlyBackup job = new NightlyBackup(dynamo, clock);

    assertThatThrownBy(() -> job.run("invoices"))
        .isInstanceOf(TableNotFoundException.class)
        .hasMessageContaining("Table not found: invoices");
  }
}
