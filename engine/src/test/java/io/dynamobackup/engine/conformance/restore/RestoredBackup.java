package io.dynamobackup.engine.conformance.restore;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** A table called Music, its backups, and what they are restored into. */
abstract class RestoredBackup {
  static final String RESTORED = "Restored";

  Target target = Target.instant();

  DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  /** Makes a table with a song, and a backup of it, on a clock on which restores take time. */
  String documentedBackup() {
    target.close();
    target = Target.documented();
    client = target.client();
    Music.create(client, Music::indexed);
    target.advance(Duration.ofMinutes(1));
    Music.put(client, "A", "1");
    String arn = backup();
    target.advance(Duration.ofMinutes(1));
    return arn;
  }

  String backup() {
    return client
        .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
        .backupDetails()
        .backupArn();
  }

  TableDescription restore(String arn) {
    return restore(arn, RESTORED);
  }

  TableDescription restore(String arn, String name) {
    return client
        .restoreTableFromBackup(r -> r.backupArn(arn).targetTableName(name))
        .tableDescription();
  }

  TableDescription describe(String name) {
    return client.describeTable(r -> r.tableName(name)).table();
  }
}
