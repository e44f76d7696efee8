package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Backups and restores of an engine in which they take the documented time. */
abstract class StubbedRestores {
  Stubbed stubbed = Stubbed.start(EngineOptions.documented());

  @AfterEach
  void close() {
    stubbed.close();
  }

  void pass(Duration time) {
    stubbed.engine().clock().advance(time);
  }

  String available() {
    pass(Duration.ofMinutes(1));
    String arn = stubbed.backUp(false);
    pass(Duration.ofMinutes(5));
    return arn;
  }

  void restore(String arn, boolean async) {
    RestoreTableFromBackupRequest request =
        RestoreTableFromBackupRequest.builder().backupArn(arn).targetTableName("Restored").build();
    if (async) {
      stubbed.engine().asyncClient().restoreTableFromBackup(request).join();
    } else {
      stubbed.dynamo().restoreTableFromBackup(request);
    }
  }

  TableStatus status(String table) {
    return stubbed.dynamo().describeTable(r -> r.tableName(table)).table().tableStatus();
  }
}
