package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Restores that are told what to do otherwise than the backup. */
abstract class OverriddenRestores {
  static final String RESTORED = "Restored";
  final Target target = Target.instant();
  final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  String provisioned() {
    Music.create(client, Music::indexed);
    Music.put(client, "A", "1");
    return backup();
  }

  String backup() {
    return client
        .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
        .backupDetails()
        .backupArn();
  }

  TableDescription restore(String arn, Consumer<RestoreTableFromBackupRequest.Builder> overrides) {
    client.restoreTableFromBackup(
        r -> overrides.accept(r.backupArn(arn).targetTableName(RESTORED)));
    return client.describeTable(r -> r.tableName(RESTORED)).table();
  }

  void assertRefused(
      String arn, String rule, Consumer<RestoreTableFromBackupRequest.Builder> overrides) {
    assertThatThrownBy(() -> restore(arn, overrides))
        .hasMessageContaining("Invalid Request: " + rule + " (Service");
    assertThat(client.listTables().tableNames()).containsExactly(Music.TABLE);
  }
}
