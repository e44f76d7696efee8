package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import org.junit.jupiter.api.Test;

@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class InjectedJobTests {

  // tag::injected-job[]
  @Test
  void nightly_backup_is_taken(NightlyBackup job) {
    assertThat(job.run("orders")).contains(":table/orders/backup/");
  }
  // end::injected-job[]
}
