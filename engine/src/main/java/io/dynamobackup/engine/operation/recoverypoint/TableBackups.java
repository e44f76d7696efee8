package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BackupType;

/** What there is of tables: in vaults, and in DynamoDB only. */
record TableBackups(StoredBackups stored) {

  /**
   * A backup of a table.
   *
   * @param stored what AWS Backup has of it, or null where it has nothing
   */
  record One(Backup backup, @Nullable StoredBackup stored) {
    String place() {
      return backup.arn().id() + backup.arn().table();
    }
  }

  /** Returns what AWS Backup manages of a table, in the order of its creation. */
  List<One> managed(String tableArn, Instant now) {
    return inVaults(tableArn, now).toList();
  }

  /** Returns all there is of a table, in the order of its creation. */
  List<One> all(String tableArn, Instant now) {
    return Stream.concat(inVaults(tableArn, now), inDynamoDbOnly(tableArn, now))
        .sorted(Comparator.comparing(One::place))
        .toList();
  }

  private Stream<One> inVaults(String tableArn, Instant now) {
    return stored.ofTable(tableArn, now).stream().map(each -> new One(each.backup(), each));
  }

  private Stream<One> inDynamoDbOnly(String tableArn, Instant now) {
    String name = tableArn.substring(tableArn.indexOf('/') + 1);
    return stored.backups().after(null, name, now).stream()
        .filter(each -> each.source().arn().equals(tableArn))
        .filter(each -> each.isOfDynamoDb() && each.type() != BackupType.AWS_BACKUP)
        .filter(each -> each.isVisible(now) && !each.isExpired(now))
        .map(each -> new One(each, null));
  }
}
