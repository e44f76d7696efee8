package io.dynamobackup.engine.operation;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How long state changes take.
 *
 * @param createTable from CREATING to ACTIVE, a table without indexes
 * @param createTableWithIndexes from CREATING to ACTIVE, a table with secondary indexes
 * @param updateTable from UPDATING to ACTIVE
 * @param updateIndex from CREATING to ACTIVE, a global secondary index of a live table
 * @param deleteTable from DELETING to gone
 * @param createBackup from CREATING to AVAILABLE
 * @param enableBackups after a table became ACTIVE, how long backups and recovery are refused with
 *     {@code ContinuousBackupsUnavailableException}: seen to take up to 6 s, not documented, and so
 *     none unless asked for
 * @param recoveryLag how far the latest restorable time lies behind the present
 * @param restoreTable from CREATING to ACTIVE, the target of a restore
 */
@API(status = Status.EXPERIMENTAL)
public record Timings(
    Duration createTable,
    Duration createTableWithIndexes,
    Duration updateTable,
    Duration updateIndex,
    Duration deleteTable,
    Duration createBackup,
    Duration enableBackups,
    Duration recoveryLag,
    Duration restoreTable) {

  /** Every change is done when its call returns. */
  public static Timings instant() {
    Duration none = Duration.ZERO;
    return new Timings(none, none, none, none, none, none, none, none, none);
  }

  /**
   * The durations AWS documents, or was seen to take where it documents none.
   *
   * <p>Tables: seen 2–7 s to create, about 16 s with indexes, 5–6 s to delete. Backups: "backups
   * are created in seconds regardless of size" (Developer Guide, "Using on-demand backup and
   * restore"). Restores: "95 percent … in less than one hour", small tables seen from 81 s to 12
   * min (Developer Guide, "Restoring a table").
   */
  public static Timings documented() {
    return new Timings(
        Duration.ofSeconds(5),
        Duration.ofSeconds(16),
        Duration.ofSeconds(5),
        Duration.ofMinutes(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(1),
        Duration.ZERO,
        Duration.ofMinutes(5),
        Duration.ofMinutes(10));
  }
}
