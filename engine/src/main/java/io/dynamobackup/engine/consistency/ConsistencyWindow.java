package io.dynamobackup.engine.consistency;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.catalog.OpenBackup;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Timing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time around the request of a backup in which a write may be in it or not.
 *
 * @param width how far it reaches before the request, and after it
 * @param cut what decides ordinarily
 * @param explored whether what is decided ordinarily is not all that is decided
 */
record ConsistencyWindow(Duration width, BackupCut cut, boolean explored) {

  static ConsistencyWindow of(EngineServices services) {
    return new ConsistencyWindow(
        services.timings().of(Timing.CONSISTENCY_WINDOW),
        services.backupCut(),
        services.choices().isOpen(ChoicePoint.BACKUP_WRITE));
  }

  /** Returns how far back the changes of a table must be known. */
  Duration lookBack() {
    return isOpen() ? width.multipliedBy(2) : Duration.ZERO;
  }

  /** Returns false where every backup is what was committed at its request. */
  private boolean isOpen() {
    return !width.isZero() && (explored || cut != BackupCut.AT_REQUEST);
  }

  /** Returns how long a backup must be CREATING because of what the cut may take in. */
  Duration shortest() {
    return cut == BackupCut.AT_REQUEST || cut == BackupCut.EARLIEST ? Duration.ZERO : width;
  }

  /** Returns what is open of a backup that is requested now, or null. */
  @Nullable OpenBackup open(Table table, Instant now, Instant availableAt) {
    if (!isOpen()) {
      return null;
    }
    Instant end = explored || !shortest().isZero() ? now.plus(width) : now;
    return new OpenBackup(
        now, table.items().lastSequence(), availableAt.isBefore(end) ? availableAt : end);
  }

  /** Returns the instant after which every write may be in the backup or not. */
  Instant start(OpenBackup open) {
    return open.requestedAt().minus(width);
  }
}
