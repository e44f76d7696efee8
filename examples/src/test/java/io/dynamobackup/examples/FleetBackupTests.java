package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

// tag::async-client[]
@DynamoBackupTest
@WithTable(name = "customers", partitionKey = "customer")
@WithTable(name = "invoices", partitionKey = "invoice:N")
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class FleetBackupTests {

  @Test
  void every_table_has_a_backup_when_the_fleet_is_done(DynamoDbAsyncClient dynamo) {
    List<String> arns = new FleetBackup(dynamo).run("release-42").join();

    assertThat(arns).hasSize(3);
    assertThat(dynamo.listBackups().join().backupSummaries())
        .extracting(backup -> backup.tableName() + "/" + backup.backupName())
        .containsExactlyInAnyOrder(
            "customers/release-42", "invoices/release-42", "orders/release-42");
  }
}
// end::async-client[]
