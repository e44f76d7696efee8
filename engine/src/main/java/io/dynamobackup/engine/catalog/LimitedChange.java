package io.dynamobackup.engine.catalog;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A change that AWS allows only so often. */
@API(status = Status.INTERNAL)
public enum LimitedChange {
  /** Another key, or another kind of key, encrypts the table. */
  ENCRYPTION,

  /** The table is given another class. */
  TABLE_CLASS,

  /** A provisioned table becomes on-demand. */
  ON_DEMAND,

  /** The table is protected against deletion, or no longer. */
  DELETION_PROTECTION
}
