package io.dynamobackup.engine.operation.backup;

import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableListener;
import io.dynamobackup.engine.operation.Observed;
import java.time.Instant;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/**
 * Keeps a table while a backup of it is CREATING (Developer Guide, "Backing up a table": you cannot
 * delete the source table while an on-demand backup is in progress).
 */
final class BackupInProgress implements TableListener {
  private final Backups backups;
  private final Set<Observed> observed;

  BackupInProgress(Backups backups, Set<Observed> observed) {
    this.backups = backups;
    this.observed = observed;
  }

  @Override
  public void onDelete(Table table, Instant now) {
    if (observed.contains(Observed.DELETE_TABLE_DURING_BACKUP)) {
      return;
    }
    boolean creating =
        backups.after(null, table.name(), now).stream()
            .filter(backup -> backup.isVisible(now))
            .anyMatch(backup -> backup.isBeingMade(now));
    if (creating) {
      throw ResourceInUseException.builder()
          .message(
              "Attempt to change a resource which is still in use: Table is being backed up: "
                  + table.name())
          .build();
    }
  }
}
