package io.dynamobackup.engine.operation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What AWS was seen to do, or documents elsewhere, where it documents otherwise. An engine does as
 * documented unless it is told to do as observed.
 */
@API(status = Status.EXPERIMENTAL)
public enum Observed {
  /**
   * DeleteTable is accepted while a backup of the table is CREATING. Documented: a table cannot be
   * deleted while an on-demand backup is in progress.
   */
  DELETE_TABLE_DURING_BACKUP,

  /**
   * RestoreTableToPointInTime gives the table the billing mode and the throughput its source had at
   * the chosen time, as the Developer Guide has it ("Restoring a table to a point in time").
   * Documented in the API Reference: all settings are those the source has now.
   */
  RESTORE_THROUGHPUT_OF_THE_TIME,

  /**
   * RestoreTableToPointInTime takes an instant between the latest restorable one and now, as
   * another emulator's author reports of AWS. Documented: an instant within the window.
   */
  RESTORE_PAST_LATEST,

  /**
   * ExportTableToPointInTime takes an {@code ExportTime} between the latest restorable time and
   * now, as the author of a test against AWS has it; another was refused. Documented: "within your
   * point-in-time recovery window".
   */
  EXPORT_PAST_LATEST,

  /**
   * AWS Backup denies access to a vault that does not exist, as several users report. Documented: a
   * {@code ResourceNotFoundException}.
   */
  UNKNOWN_VAULT_DENIED
}
