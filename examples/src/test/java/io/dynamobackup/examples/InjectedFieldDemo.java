package io.dynamobackup.examples;

import io.dynamobackup.junit.DynamoBackupTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fails: fields are not injected. */
@NullUnmarked
@DynamoBackupTest
class InjectedFieldDemo {
  private DynamoDbClient dynamo;

  @Test
  void backups() {
    dynamo.listBackups();
  }
}
