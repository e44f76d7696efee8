package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Faults.latency;

import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Looks at each table before it is backed up, and tells in its report how often. */
@DynamoBackupTest
@WithTable(name = "customers", partitionKey = "customer")
@WithTable(name = "invoices", partitionKey = "invoice:N")
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class FleetQuotaDemo {

  // tag::entry[]
  @Test
  void every_table_is_backed_up(DynamoDbClient dynamo, Stubs stubs) {
    stubs.stubFor(anyOperation().willReturn(latency(Duration.ofMillis(25))));

    for (String table : dynamo.listTables().tableNames()) {
      dynamo.describeContinuousBackups(r -> r.tableName(table));
      dynamo.createBackup(r -> r.tableName(table).backupName("release-42"));
    }
  }
  // end::entry[]
}
