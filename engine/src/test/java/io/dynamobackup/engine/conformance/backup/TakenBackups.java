package io.dynamobackup.engine.conformance.backup;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;

/** Backups of the table of songs, in an engine of one fidelity or the other. */
abstract class TakenBackups {
  Target target = Target.instant();
  DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  void use(Target other) {
    target.close();
    target = other;
    client = target.client();
  }

  BackupDetails backup(String name) {
    return client.createBackup(r -> r.tableName(Music.TABLE).backupName(name)).backupDetails();
  }

  BackupStatus status(String arn) {
    return client
        .describeBackup(r -> r.backupArn(arn))
        .backupDescription()
        .backupDetails()
        .backupStatus();
  }
}
