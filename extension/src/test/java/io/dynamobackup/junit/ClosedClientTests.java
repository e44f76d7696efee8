package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Code under test may close the client that it was given: the test goes on with it. */
@DynamoBackupTest
class ClosedClientTests {

  @Test
  void client_serves_the_test_until_its_end(DynamoDbClient dynamo) {
    dynamo.close();

    assertThat(dynamo.listTables().tableNames()).isEmpty();
  }

  @Test
  void so_does_an_asynchronous_one(DynamoDbAsyncClient dynamo) {
    dynamo.close();

    assertThat(dynamo.listTables().join().tableNames()).isEmpty();
  }

  @Test
  void so_does_one_of_aws_backup(BackupClient backup) {
    backup.close();

    assertThat(backup.listBackupVaults(r -> {}).backupVaultList()).isEmpty();
  }
}
