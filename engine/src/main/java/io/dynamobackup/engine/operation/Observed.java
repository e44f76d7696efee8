package io.dynamobackup.engine.operation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What AWS was seen to do where it documents otherwise. An engine does as documented unless it is
 * told to do as observed.
 */
@API(status = Status.EXPERIMENTAL)
public enum Observed {
  /**
   * DeleteTable is accepted while a backup of the table is CREATING. Documented: a table cannot be
   * deleted while an on-demand backup is in progress.
   */
  DELETE_TABLE_DURING_BACKUP
}
