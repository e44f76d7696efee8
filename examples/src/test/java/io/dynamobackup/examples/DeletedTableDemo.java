package io.dynamobackup.examples;

import static io.dynamobackup.assertj.DynamoBackupAssertions.assertThat;

import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fails: its table is being deleted. */
@DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class DeletedTableDemo {

  // tag::deleted-table[]
  @Test
  void table_that_is_being_deleted_is_not_active(DynamoDbClient dynamo) {
    dynamo.deleteTable(r -> r.tableName("orders"));

    assertThat(dynamo).table("orders").isActive();
  }
  // end::deleted-table[]
}
