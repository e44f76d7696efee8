package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.AfterCrash;
import io.dynamobackup.junit.CrashSweep;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.FaultSweep;
import io.dynamobackup.junit.SweptFault;
import io.dynamobackup.junit.WithTable;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;

class SweepTests {

  // tag::fault-sweep[]
  @Nested
  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
  class Careful {

    @FaultSweep
    void one_backup_is_left_whatever_goes_wrong(DynamoDbClient dynamo, FakeClock clock) {
      new CarefulBackup(dynamo, clock).run("orders");

      assertThat(dynamo.listBackups().backupSummaries()).hasSize(1);
    }
  }

  // end::fault-sweep[]

  // tag::together[]
  @Nested
  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
  class Stubborn {

    @FaultSweep(faults = SweptFault.LIMIT_EXCEEDED, operations = "CreateBackup", together = 2)
    void backup_is_taken_at_the_third_try(DynamoDbClient dynamo, FakeClock clock) {
      new StubbornBackup(new NightlyBackup(dynamo, clock), clock::advance).run("orders");

      assertThat(dynamo.listBackups().backupSummaries()).hasSize(1);
    }
  }

  // end::together[]

  // tag::crash-sweep[]
  @Nested
  @DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
  @WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
  class Farewell {

    @CrashSweep
    void table_is_backed_up_and_deleted(DynamoDbClient dynamo, FakeClock clock) {
      new FarewellBackup(dynamo, clock::advance).run("orders");
    }

    @AfterCrash
    void orders_are_in_the_table_or_in_a_backup(DynamoDbClient dynamo) {
      boolean inTable = dynamo.listTables().tableNames().contains("orders");
      boolean inBackup =
          dynamo.listBackups().backupSummaries().stream()
              .anyMatch(backup -> backup.backupStatus() == BackupStatus.AVAILABLE);
      assertThat(inTable || inBackup).isTrue();
    }
  }
  // end::crash-sweep[]
}
