package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.WithTable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

// tag::composed-annotation-use[]
@OrdersTest
class RecoveryAuditTests {

  @Test
  void orders_are_protected(DynamoDbClient dynamo) {
    assertThat(new RecoveryAudit(dynamo).unprotected()).isEmpty();
  }

  @Test
  @WithTable(name = "drafts", partitionKey = "author")
  void table_that_somebody_forgot_is_found(DynamoDbClient dynamo) {
    assertThat(new RecoveryAudit(dynamo).unprotected()).containsExactly("drafts");
  }
}
// end::composed-annotation-use[]
