package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fails: its verification has a typing error in the name of the table. */
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class MisspeltTableDemo {

  // tag::misspelt-table[]
  @Test
  void orders_are_backed_up(DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
    new NightlyBackup(dynamo, clock).run("orders");

    stubs.verify(1, createBackup().onTable("order"));
  }
  // end::misspelt-table[]
}
