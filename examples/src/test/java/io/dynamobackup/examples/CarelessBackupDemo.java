package io.dynamobackup.examples;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.FaultSweep;
import io.dynamobackup.junit.WithTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fails: a backup whose reply is lost is taken twice. */
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class CarelessBackupDemo {

  // tag::careless-backup[]
  @FaultSweep
  void one_backup_is_left(DynamoDbClient dynamo, FakeClock clock) {
    new NightlyBackup(dynamo, clock).run("orders");

    int backups = dynamo.listBackups().backupSummaries().size();
    if (backups != 1) {
      throw new AssertionError(backups + " backups");
    }
  }
  // end::careless-backup[]
}
