package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.List;
import software.amazon.awssdk.services.backup.BackupAsyncClient;
import software.amazon.awssdk.services.backup.BackupClient;

/** The engine's clients of AWS Backup; loaded only where its SDK is. */
final class BackupClients {
  private BackupClients() {}

  static List<Injectable<?>> injectables() {
    return List.of(
        Injectable.of(BackupClient.class, DynamoDbEngine::backupClient),
        Injectable.of(BackupAsyncClient.class, DynamoDbEngine::backupAsyncClient));
  }
}
