package io.dynamobackup.examples;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.FaultSweep;
import io.dynamobackup.junit.SweptFault;
import io.dynamobackup.junit.WithTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fails: the job tries three times, and a sweep of three faults together hits each of them. */
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class ThirdFaultDemo {

  @FaultSweep(faults = SweptFault.LIMIT_EXCEEDED, operations = "CreateBackup", together = 3)
  void backup_is_taken_whatever_goes_wrong(DynamoDbClient dynamo, FakeClock clock) {
    new StubbornBackup(new NightlyBackup(dynamo, clock), clock::advance).run("orders");
  }
}
