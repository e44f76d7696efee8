package io.dynamobackup.examples;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fails: the class has no {@code @DynamoBackupTest}. */
class ForgottenAnnotationDemo {

  @Test
  void backups(DynamoDbClient dynamo) {
    dynamo.listBackups();
  }
}
