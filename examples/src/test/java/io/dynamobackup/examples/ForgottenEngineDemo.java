package io.dynamobackup.examples;

import io.dynamobackup.junit.WithTable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fails: a table is asked for, and there is no engine to have it. */
@WithTable(name = "orders", partitionKey = "customer")
class ForgottenEngineDemo {
  private final DynamoDbClient dynamo;

  ForgottenEngineDemo(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  @Test
  void backups() {
    dynamo.listBackups();
  }
}
