package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;

class FarewellBackupTests {

  // tag::farewell-backup[]
  @Test
  @DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
  @WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
  void backup_outlives_its_table_by_years(DynamoDbClient dynamo, FakeClock clock) {
    Orders.place(dynamo, "Ada", 1);

    String arn = new FarewellBackup(dynamo, clock::advance).run("orders");
    clock.advance(Duration.ofDays(3 * 365));

    assertThat(dynamo.listTables().tableNames()).isEmpty();
    BackupDescription backup = dynamo.describeBackup(r -> r.backupArn(arn)).backupDescription();
    assertThat(backup.backupDetails().backupStatusAsString()).isEqualTo("AVAILABLE");
    assertThat(backup.sourceTableDetails().itemCount()).isEqualTo(1);
    assertThat(backup.sourceTableDetails().tableName()).isEqualTo("orders");
  }
  // end::farewell-backup[]
}
