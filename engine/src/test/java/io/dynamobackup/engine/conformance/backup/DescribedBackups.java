package io.dynamobackup.engine.conformance.backup;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;

/** A backup of the table of songs, and how it is described. */
abstract class DescribedBackups {
  final Target target = Target.instant();
  final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  String backup() {
    return client
        .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
        .backupDetails()
        .backupArn();
  }

  BackupDescription describe(String arn) {
    return client.describeBackup(r -> r.backupArn(arn)).backupDescription();
  }
}
