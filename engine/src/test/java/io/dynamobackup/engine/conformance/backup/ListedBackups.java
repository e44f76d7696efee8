package io.dynamobackup.engine.conformance.backup;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

/** A table called Music, and backups of it to list. */
abstract class ListedBackups {
  Target target = Target.instant();

  DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  String backup(String name) {
    return client
        .createBackup(r -> r.tableName(Music.TABLE).backupName(name))
        .backupDetails()
        .backupArn();
  }

  /** Makes backups a minute apart, the first now. */
  List<String> backups(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              String arn = backup("backup-" + i);
              target.advance(Duration.ofMinutes(1));
              return arn;
            })
        .toList();
  }

  static List<String> arns(ListBackupsResponse page) {
    return page.backupSummaries().stream().map(BackupSummary::backupArn).toList();
  }
}
