package io.dynamobackup.engine.operation.backup;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.catalog.BackupDescriptions;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.TableName;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

/** Lists backups in the order of their creation, a page at a time. */
final class ListBackups implements Operation<ListBackupsRequest, ListBackupsResponse> {
  /** AWS documents pages of at most 100; how many without a limit it leaves open. */
  private static final int PAGE = 100;

  private final Account account;
  private final Backups backups;
  private final InstantSource clock;

  ListBackups(EngineServices services) {
    this.account = services.account();
    this.backups = services.backups();
    this.clock = services.clock();
  }

  /** Exactly as many as fit on a page are the whole list: no cursor follows them. */
  @Override
  public ListBackupsResponse execute(ListBackupsRequest request) {
    BackupFilter filter = BackupFilter.of(request);
    int limit = request.limit() == null ? PAGE : request.limit();
    Instant now = clock.instant();
    List<BackupSummary> page = new ArrayList<>();
    String last = null;
    for (Backup backup : backups.after(place(request), tableName(request), now)) {
      if (backup.isExpired(now)
          || !backup.isOfDynamoDb()
          || !backup.isVisible(now)
          || !filter.admits(backup)) {
        continue;
      }
      if (page.size() == limit) {
        last = page.get(limit - 1).backupArn();
        break;
      }
      page.add(BackupDescriptions.summary(backup, now));
    }
    return ListBackupsResponse.builder().backupSummaries(page).lastEvaluatedBackupArn(last).build();
  }

  private @Nullable String tableName(ListBackupsRequest request) {
    return request.tableName() == null ? null : TableName.of(request.tableName(), account);
  }

  /** The cursor is a position, not a backup: it need not exist. */
  private @Nullable BackupArn place(ListBackupsRequest request) {
    if (request.exclusiveStartBackupArn() == null) {
      return null;
    }
    BackupArn place = BackupArn.parse(request.exclusiveStartBackupArn());
    if (place == null || !place.isOfDynamoDb(account.partition())) {
      throw Errors.validation("Invalid Backup ARN");
    }
    if (!place.region().equals(account.region())) {
      throw Errors.validation(
          "Invalid Request: The supplied ExclusiveStartBackupArn does not match the region");
    }
    if (!place.account().equals(account.id())) {
      throw Errors.accessDenied("Access is denied");
    }
    return place;
  }
}
