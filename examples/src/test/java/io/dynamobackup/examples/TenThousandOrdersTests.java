package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.FromWorld;
import io.dynamobackup.junit.SeedWorld;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

// tag::seed[]
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
@FromWorld("orders-10k")
class TenThousandOrdersTests {

  @SeedWorld("orders-10k")
  static void tenThousandOrders(DynamoDbClient dynamo, FakeClock clock) {
    for (int i = 0; i < 10_000; i++) {
      Orders.place(dynamo, "Customer " + i % 100, i);
    }
    new NightlyBackup(dynamo, clock).run("orders");
    clock.advance(Duration.ofHours(1));
  }

  @Test
  void backup_is_restored_whole(DynamoDbClient dynamo) {
    String arn = dynamo.listBackups().backupSummaries().get(0).backupArn();

    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("orders-again"));

    assertThat(dynamo.describeTable(r -> r.tableName("orders-again")).table().itemCount())
        .isEqualTo(10_000);
  }

  @Test
  void each_test_starts_from_the_world_as_it_was_filled(DynamoDbClient dynamo) {
    dynamo.deleteTable(r -> r.tableName("orders"));

    assertThat(dynamo.listTables().tableNames()).isEmpty();
  }
}

// end::seed[]
