package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;

// tag::retention-sweeper[]
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class RetentionSweeperTests {

  @Test
  void sweeper_keeps_the_last_thirty_five_days_of_half_a_year(
      DynamoDbClient dynamo, FakeClock clock) {
    NightlyBackup nightly = new NightlyBackup(dynamo, clock);
    for (int night = 0; night < 180; night++) {
      nightly.run("orders");
      clock.advance(Duration.ofDays(1));
    }

    List<String> deleted = new RetentionSweeper(dynamo, clock, Duration.ofDays(35)).run();

    assertThat(deleted).hasSize(145).startsWith("orders-2018-12-14").doesNotHaveDuplicates();
    assertThat(dynamo.listBackups().backupSummaries())
        .hasSize(35)
        .first()
        .extracting(BackupSummary::backupCreationDateTime)
        .isEqualTo(clock.instant().minus(Duration.ofDays(35)));
  }

  // end::retention-sweeper[]

  @Test
  void nothing_to_sweep_is_no_mistake(DynamoDbClient dynamo, FakeClock clock) {
    assertThat(new RetentionSweeper(dynamo, clock, Duration.ofDays(35)).run()).isEmpty();
  }
}
